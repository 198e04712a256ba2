"""The commands and their options, and what becomes of their errors."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from functools import cache

import typer
from typer.main import get_command

from assessor.cli import (
    STOPPED,
    asking,
    comparing,
    demonstrating,
    enclosing,
    exchanging,
    exporting,
    filling,
    guarding,
    importing,
    judging,
    logo,
    preflight,
    printing,
    protecting,
    recording,
    recovering,
    showing,
    signing_off,
    verifying,
    writing,
)
from assessor.cli.secret import with_passphrase
from assessor.cli.speech import complain, say, tr
from assessor.cli.usage import complaint, help_translated, shown
from assessor.errors import UserError

app = typer.Typer(
    name="assessor",
    help=tr(
        "Judge how far a State implemented what a UN treaty body recommended. Without a command the window opens."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("import", help=tr("Read concluding observations into an assessment."))(importing.import_source)
app.command("show", help=tr("Show an assessment."))(showing.show)
app.command("judge", help=tr("Record what a group says of a recommendation."))(judging.judge)
app.command("decide", help=tr("Record what the plenary decides on a recommendation."))(judging.decide)
app.command("reveal", help=tr("Open to the room what groups said blind."))(judging.reveal)
app.command("give", help=tr("Give out a package for one group's laptop."))(exchanging.give)
app.command("take", help=tr("Take packages back from the groups' laptops."))(exchanging.take)
app.command("resolve", help=tr("End a conflict between two laptops of one group."))(exchanging.resolve)
app.command("export", help=tr("Write the annex; its kind follows from the file's ending."))(exporting.export)
app.command("write", help=tr("Write the main text, an alternative report or a briefing."))(writing.write)
app.command("matrix", help=tr("Fill the last column of OHCHR's own matrix."))(filling.matrix)
app.command("preflight", help=tr("Tell what to look at before the annex goes out."))(preflight.preflight)
app.command("template", help=tr("Write an example of a Word template, to make your own from."))(
    exporting.example
)
app.command("member", help=tr("Add an organisation, or record what it says of the annex."))(
    signing_off.member
)
app.command("members", help=tr("List the coalition's organisations and what each says."))(signing_off.members)
app.command("freeze", help=tr("Freeze the annex as the next version, to be signed."))(
    signing_off.freeze_version
)
app.command("versions", help=tr("List the frozen versions, and what has changed since."))(
    signing_off.version_list
)
app.command("verify", help=tr("Tell whether a file is a frozen version, and what was altered in it."))(
    verifying.verify_file
)
app.command("key", help=tr("Make a key with which the coalition can sign."))(signing_off.key)
app.command("guard", help=tr("List words that never go out, with their pseudonyms, or change the list."))(
    guarding.guard
)
app.command("enclose", help=tr("Enclose a file with a source."))(enclosing.enclose)
app.command("attachments", help=tr("Write clean copies of the files that are enclosed with public sources."))(
    enclosing.attachments
)
app.command("asks", help=tr("List all asks, draft those that are missing, or write them on one page."))(
    asking.asks
)
app.command("words", help=tr("Count the words of the main text against its limit."))(guarding.words)
app.command(
    "earlier", help=tr("Compare with earlier reviews: list them, take one from a file, or by its figures.")
)(comparing.earlier)
app.command("logo", help=tr("Put the coalition's logo on the first page, or take it away."))(logo.logo)
app.command("sheets", help=tr("Print score sheets for the groups."))(printing.sheets)
app.command("minutes", help=tr("Write the minutes of a workshop, or how its decisions were reached."))(
    recording.minutes
)
app.command("history", help=tr("Tell what happened in a workshop, or to one recommendation."))(
    recording.history
)
app.command("backups", help=tr("List the backups, or put one into a new file."))(recording.backups)
app.command("check", help=tr("Check that an assessment file is sound."))(recovering.check)
app.command("recover", help=tr("Save what can be saved of a damaged assessment into a new one."))(
    recovering.recover_file
)
app.command("passphrase", help=tr("Give an assessment a passphrase, change it, or write its recovery code."))(
    protecting.passphrase
)
app.command("demo", help=tr("Make the sample assessment and its annex in a folder."))(demonstrating.demo)

for _command in app.registered_commands:
    _command.callback = with_passphrase(_command.callback) if _command.callback else None


def main(words: list[str]) -> int:
    """Run one command. 0 done, 1 with one line on stderr, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # it is None where it was closed from outside
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        with help_translated(words, say):
            code = _commands()(words, prog_name="assessor", standalone_mode=False)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever listened has heard enough
        return 1
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception as error:
        return _failed(error)
    return code if isinstance(code, int) else 0


@cache
def _commands() -> Callable[..., object]:
    return get_command(app)


def _failed(error: Exception) -> int:
    if refused := complaint(error):
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - closed by whoever started us
            sys.stderr.write(shown(refused))
        return refused.exit_code
    if os.environ.get("ASSESSOR_DEBUG") and not isinstance(error, UserError):
        raise error
    complain(error)
    return 1
