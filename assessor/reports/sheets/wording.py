"""The words on score sheets, in the language of the group that fills them in."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.dates import long_date, number
from assessor.reports.plain_text import joined
from assessor.reports.sheets.sheets import ScoreSheet


def file_title(tr: Translator, sheets: tuple[ScoreSheet, ...]) -> str:
    return tr("Score sheets {symbol}", symbol=sheets[0].symbol).strip()


def group_line(tr: Translator, sheet: ScoreSheet) -> str:
    """Stands large at the top of each page, and in its foot."""
    figure = number(sheet.number, tr.speaks)
    if sheet.group in {tr("Group {n}", n=figure), f"Group {sheet.number}"}:
        return tr("Group {n}", n=figure)
    return tr("Group {n}: {name}", n=figure, name=sheet.group)


def occasion(tr: Translator, sheet: ScoreSheet) -> str:
    """Where and when: `National NGOs · Astana · 18 February 2019`."""
    day = long_date(sheet.date, tr.speaks) if sheet.date else ""
    return joined(sheet.workshop, sheet.place, day)


def subject(tr: Translator, sheet: ScoreSheet) -> str:
    return joined(sheet.state, sheet.symbol)


def instruction(tr: Translator) -> str:
    return tr(
        "Tick one box for each recommendation, and say why in a few words: what was done, what is missing."
    )


def people(tr: Translator) -> str:
    return tr("How many people are at this table? No names, please.")


def foot(tr: Translator, sheet: ScoreSheet) -> str:
    """The start of each page's foot; its end says which page of the group's it is."""
    count = number(sheet.count, tr.speaks)
    counted = tr.plural("{count} recommendation", "{count} recommendations", sheet.count, count=count)
    return joined(group_line(tr, sheet), counted, sheet.symbol)


def why(tr: Translator) -> str:
    return tr.context("before the lines to write on", "Why")


def continued(tr: Translator, code: str) -> str:
    return tr("{code}, continued", code=code)
