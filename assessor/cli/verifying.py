"""Whether a file is a version that was frozen in an assessment. Exit 1 where it is not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import opened
from assessor.cli.judging import File
from assessor.cli.showing import AsJson, Json
from assessor.cli.speech import say, say_json, tr
from assessor.foreign.reading import open_content
from assessor.reports.verifying.comparing import Alteration
from assessor.reports.verifying.verify import Verdict, Verified, read_file, read_known, verify
from assessor.reports.verifying.wording import alteration_lines, verdict_line

TOLD = 20
"""Alterations that are listed; `--json` has all."""


def verify_file(
    file: File,
    annex: Annotated[
        Path,
        typer.Argument(
            help=tr("The file to be checked: .docx, .pdf, .xlsx or .json."), metavar="ANNEX", readable=False
        ),
    ],
    as_json: AsJson = False,
) -> None:
    data = read_file(annex)
    with opened(file) as document:
        known = document.read(read_known)
    found = verify(known, annex, data, open_content)
    if as_json:
        say_json(_record(found))
    else:
        lines = [line for one in found.altered[:TOLD] for line in alteration_lines(tr, one)]
        more = ["…"] if len(found.altered) > TOLD else []
        say("\n".join([verdict_line(tr, annex.name, found), *(f"  {line}" for line in [*lines, *more])]))
    if found.verdict in (Verdict.ALTERED, Verdict.UNKNOWN):
        raise typer.Exit(1)


def _record(found: Verified) -> Json:
    return {
        "verdict": found.verdict.value,
        "version": found.version.number if found.version else None,
        "sha256": found.version.digest if found.version else None,
        "language": found.language,
        "signed": found.signed,
        "kept_back": found.kept_back,
        "altered": [_alteration(one) for one in found.altered],
    }


def _alteration(one: Alteration) -> Json:
    return {"place": one.place, "expected": one.expected, "found": one.found, "drawn": one.drawn}
