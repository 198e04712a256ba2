"""The keys of the annex screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from assessor.i18n import Translator
from assessor.ui.annex.export_bar import KINDS
from assessor.ui.annex.handout import Handout
from assessor.ui.parts.shortcuts import bind
from assessor.ui.stage import KeyHelp

KEYS = {".docx": "Ctrl+W", ".pdf": "Ctrl+P", ".xlsx": "Ctrl+X", ".json": "Ctrl+J"}
"""With Ctrl: a letter that was meant for a field must not open a dialog."""


def help_on_keys(tr: Translator, handout: Handout) -> list[KeyHelp]:
    offered = [(suffix, name) for suffix, name in KINDS if suffix in handout.suffixes()]
    kinds = [KeyHelp(KEYS[suffix], tr("Write as {kind}", kind=name)) for suffix, name in offered]
    return [
        *kinds,
        KeyHelp("O", tr("Who stands behind it: what the organisations say")),
        KeyHelp("+ −", tr("Larger, smaller")),
        KeyHelp("0", tr("Fit width")),
        KeyHelp("↑ ↓", tr("Scroll the preview")),
        KeyHelp("Enter", tr("Mend what is on this page")),
    ]


def connect_keys(stage: QWidget, export: Callable[[str], object], sign: Callable[[], object]) -> None:
    """`export` is told the suffix that a key stands for."""
    kinds = [(key, partial(export, suffix)) for suffix, key in KEYS.items()]
    bind(stage, [*kinds, ("O", sign)])
