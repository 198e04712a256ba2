"""What never goes out, and how long the main text may be, from the command line."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from assessor.cli.changing import changing, opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File
from assessor.cli.speech import say, tr
from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.preflight.survey import read_survey
from assessor.reports.preflight.wording import length_line
from assessor.store.guarded_words import (
    find_guarded,
    guarded_count,
    guarded_words,
    remove_guarded,
    set_guarded,
)
from assessor.store.submission import set_word_limit

NO_WORDS = N_('Say which words: assessor guard FILE {action} "Name Surname".')
CHANGED = N_("Words that never go out")


class Action(StrEnum):
    """What is done with the list."""

    ADD = "add"
    REMOVE = "remove"
    LIST = "list"


def guard(
    file: File,
    action: Annotated[
        Action, typer.Argument(help=tr("add, remove or list."), metavar="ACTION")
    ] = Action.LIST,
    words: Annotated[str, typer.Argument(help=tr("The words, such as a name."), metavar="WORDS")] = "",
    pseudonym: Annotated[
        str | None, typer.Option(help=tr("Printed in their place; without one a gap is printed."))
    ] = None,
) -> None:
    """The words are shown to whoever asks for the list, and by nothing else."""
    if action is Action.LIST:
        with opened(file) as document:
            rows = document.read(guarded_words)
        lines = [f"{row.words} → {row.pseudonym}" if row.pseudonym else row.words for row in rows]
        say("\n".join(lines) or tr("The list is empty."))
        return
    if not words.strip():
        raise UserError(NO_WORDS, action=action.value)
    with changing(file, CHANGED) as session:
        if action is Action.REMOVE:
            remove_guarded(session, find_guarded(session, words))
        else:
            set_guarded(session, words, pseudonym)
        count = guarded_count(session)
    say(tr.plural("{n} entry is on the list.", "{n} entries are on the list.", count))


def words(
    file: File,
    limit: Annotated[
        int | None,
        typer.Option(help=tr("Set how many the main text may have; 0 brings the usual limit back.")),
    ] = None,
    language: Annotated[str | None, typer.Option(help=tr("The annex's language."))] = None,
) -> None:
    if limit is not None:
        with changing(file, N_("Limit of words")) as session:
            set_word_limit(session, limit)
    with opened(file) as document:
        length = document.read(read_survey).length(chosen_language(document, language))
    say(length_line(tr, length))
