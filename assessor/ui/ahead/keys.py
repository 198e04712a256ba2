"""The keys of the screen with the asks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assessor.i18n import Translator
from assessor.ui.ahead.head import KINDS
from assessor.ui.parts.shortcuts import bind
from assessor.ui.stage import KeyHelp

if TYPE_CHECKING:
    from assessor.ui.ahead.stage import AheadStage

KEYS = {".docx": "W", ".pdf": "P"}


def help_on_keys(tr: Translator) -> list[KeyHelp]:
    pages = [KeyHelp(KEYS[suffix], tr("One page, {kind}", kind=name)) for suffix, name in KINDS]
    return [
        KeyHelp("A", tr("Write the ask where you were last")),
        KeyHelp("Ctrl+Enter", tr("Leave the text and go on to the next")),
        KeyHelp("Esc", tr("Leave a text; keys work again")),
        KeyHelp("D", tr("Draft all that are missing")),
        *pages,
    ]


def connect_keys(stage: AheadStage) -> None:
    pages = [(key, partial(stage.export, suffix)) for suffix, key in KEYS.items()]
    bind(stage, [("A", stage.write_on), ("D", stage.head.draft.click), *pages])
