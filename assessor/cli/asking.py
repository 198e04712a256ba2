"""Asks from the command line: all of them in one list, and the page for those who meet diplomats."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import changing, opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File, InWorkshop
from assessor.cli.leaving import say_written
from assessor.cli.showing import AsJson, Json
from assessor.cli.speech import level_shown, say, say_json, tr
from assessor.i18n import N_, written_translator
from assessor.reports.asks.building import build_page
from assessor.reports.asks.hints import category, hints
from assessor.reports.asks.listing import Ask, by_theme, draft_missing, read_asks
from assessor.reports.asks.wording import hint_line
from assessor.reports.asks.writers import asks_writer_for, write_asks
from assessor.reports.leaving import ASKS
from assessor.store import finding
from assessor.store.copies import check_other
from assessor.store.document import Document
from assessor.store.giving_out import give_out
from assessor.store.rows import in_language

Output = Annotated[
    Path | None,
    typer.Argument(
        help=tr("One page for meetings with missions: .docx or .pdf; without it they are listed."),
        metavar="[OUTPUT]",
        readable=False,
    ),
]


def asks(
    file: File,
    output: Output = None,
    draft: Annotated[
        bool, typer.Option("--draft", help=tr("First draft those that are missing from the recommendations."))
    ] = False,
    language: Annotated[str | None, typer.Option(help=tr("The page's language."))] = None,
    as_json: AsJson = False,
    workshop: InWorkshop = "",
) -> None:
    if output is not None:
        asks_writer_for(output)
    if draft:
        with changing(file, N_("Draft the asks that are missing")) as session:
            made = draft_missing(session, finding.workshop(session, workshop))
        say(tr.plural("{n} ask was drafted.", "{n} asks were drafted.", made))
    with opened(file) as document:
        if output is not None:
            _write(document, output, language, workshop)
            return
        listed = document.read(lambda session: read_asks(session, finding.workshop(session, workshop)))
    if as_json:
        say_json({"asks": [_json(one) for one in listed]})
    else:
        say(_page(listed))


def _write(document: Document, output: Path, language: str | None, title: str) -> None:
    check_other(document.path, output)
    give_out(document)
    wanted = chosen_language(document, language)
    page = document.read(
        lambda session: build_page(
            session, wanted, date.today(), workshop_id=finding.workshop(session, title)
        )
    )
    write_asks(page, output, written_translator(wanted))
    say_written(output, tr(ASKS))


def _json(one: Ask) -> Json:
    return {
        "rank": one.rank,
        "reference": one.row.reference,
        "level": one.decision.level.value,
        "follow_up": one.row.follow_up,
        "dots": one.dots,
        "ask": one.text,
        "category": category(one.text, one.language),
        "hints": [hint.value for hint in hints(one.text, one.language)],
        "is_draft": one.is_untouched,
        "drafts": list(one.drafts),
        "reiterations": list(one.reiterations),
    }


def _page(listed: tuple[Ask, ...]) -> str:
    lines: list[str] = []
    for theme, members in by_theme(listed):
        lines += ["", in_language(theme, tr.language, "en")]
        for one in members:
            level = level_shown(one.decision.level)
            lines.append(f"  {one.rank:>3}  {one.row.reference}  {level}")
            lines += [f"         {line}" for line in one.text.splitlines() or [tr("Nothing is asked yet.")]]
            told = hint_line(tr, category(one.text, one.language), hints(one.text, one.language))
            lines += [f"         {told}"] if told else []
    return "\n".join(lines[1:]) or tr(
        "Nothing is to be asked: no decision says partially or not implemented."
    )
