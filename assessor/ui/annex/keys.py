"""The keys of the annex screen."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.ui.annex.export_bar import KINDS
from assessor.ui.annex.handout import Handout
from assessor.ui.stage import KeyHelp

KEYS = {".docx": "W", ".pdf": "P", ".xlsx": "X", ".json": "J"}


def help_on_keys(tr: Translator, handout: Handout) -> list[KeyHelp]:
    offered = [(suffix, name) for suffix, name in KINDS if suffix in handout.suffixes()]
    kinds = [KeyHelp(KEYS[suffix], tr("Write as {kind}", kind=name)) for suffix, name in offered]
    return [
        *kinds,
        KeyHelp("+ −", tr("Larger, smaller")),
        KeyHelp("0", tr("Fit width")),
        KeyHelp("↑ ↓", tr("Scroll the preview")),
        KeyHelp("Enter", tr("Mend what is on this page")),
    ]
