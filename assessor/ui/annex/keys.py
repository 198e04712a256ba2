"""The keys of the annex screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QWidget

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


def connect_keys(stage: QWidget, export: Callable[[str], object]) -> None:
    """`export` is told the suffix that a key stands for."""
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for suffix, key in KEYS.items():
        QShortcut(QKeySequence(key), stage, context=context).activated.connect(partial(export, suffix))
