"""Pre-flight from the command line: what to look at before an annex goes out. Exit 1 when something must be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Annotated

import typer

from assessor.cli.changing import opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File, InWorkshop
from assessor.cli.showing import AsJson, Json
from assessor.cli.speech import say, say_json, tr
from assessor.reports.dates import language_name
from assessor.reports.preflight.finding import Finding, Severity
from assessor.reports.preflight.survey import read_survey
from assessor.reports.preflight.wording import SEVERITIES, finding_line, leaving_line, length_line
from assessor.reports.sealing.freezing import current_wording
from assessor.store import finding

NAMED = 12
"""References that a line names; `--json` has all."""


def preflight(
    file: File,
    language: Annotated[str | None, typer.Option(help=tr("The annex's language."))] = None,
    as_json: AsJson = False,
    workshop: InWorkshop = "",
) -> None:
    with opened(file) as document:
        wanted = chosen_language(document, language)
        here = document.read(lambda session: finding.workshop(session, workshop))
        survey = document.read(lambda session: read_survey(session, here, current_wording(session, here)))
    found, named = survey.findings(wanted), language_name(wanted, tr.language)
    if as_json:
        counted = asdict(survey.length(wanted))
        say_json({"language": wanted, "findings": [_json(one, named) for one in found], "main_text": counted})
    else:
        told = (leaving_line(tr, survey.leaving()), length_line(tr, survey.length(wanted)))
        say("\n".join([*_page(found, named), "", *told]))
    if any(one.matter.severity is Severity.BLOCKS for one in found):
        raise typer.Exit(1)


def _json(one: Finding, language: str) -> Json:
    return {
        "finding": one.matter.value,
        "severity": one.matter.severity.value,
        "count": one.count,
        "references": [reference for _, reference in one.rows],
        "text": finding_line(tr, one, language),
    }


def _page(found: Sequence[Finding], language: str) -> list[str]:
    lines: list[str] = []
    for severity, members in groupby(found, key=lambda one: one.matter.severity):
        lines += ["", tr(SEVERITIES[severity])] if lines else [tr(SEVERITIES[severity])]
        lines += [_line(one, language) for one in members]
    return lines or [tr("Nothing is missing.")]


def _line(one: Finding, language: str) -> str:
    references = [reference for _, reference in one.rows]
    more = ", …" if len(references) > NAMED else ""
    about = f": {', '.join(references[:NAMED])}{more}" if references else ""
    return f"  {finding_line(tr, one, language)}{about}"
