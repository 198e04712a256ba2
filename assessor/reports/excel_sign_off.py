"""The sheet of a frozen annex that says who stands behind it, and what it can be checked with."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.excel_cells import Grid
from assessor.reports.excel_records import Column, put_heads, put_record, set_columns
from assessor.reports.sealing import wording
from assessor.reports.sealing.seal import Seal


def fill_sign_off(grid: Grid, seal: Seal, tr: Translator) -> None:
    names = wording.sign_off_heads(tr)
    columns = (
        Column(names[0], 40, "Annex reference"),
        Column(names[1], 26),
        Column(tr("Reservation"), 80),
    )
    set_columns(grid, columns)
    put_heads(grid, columns)
    at = 2
    for one in wording.named_first(seal.members):
        standing = wording.standing_name(tr, one.standing)
        values = (wording.member_name(tr, one), standing, one.reservation or None)
        at += put_record(grid, columns, at, values)
    said = (("", wording.version_line(tr, seal)), ("", wording.confirmed_line(tr, seal.members)))
    for label, text in (*said, *wording.key_lines(tr, seal), ("", wording.checking_line(tr))):
        at += put_record(grid, columns, at + 1, (label or None, None, text))
