"""The keys of the plenary. While a text is typed they are letters; Esc gives them back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assessor.i18n import Translator
from assessor.models.levels import KEYS
from assessor.ui.parts.shortcuts import Act, bind
from assessor.ui.stage import KeyHelp

if TYPE_CHECKING:
    from assessor.ui.plenary.stage import PlenaryStage


def bind_keys(stage: PlenaryStage) -> None:
    acts: list[tuple[str, Act]] = [
        ("L", stage.put_off),
        ("N", stage.next),
        ("R", partial(stage.start_field, "reasoning")),
        ("D", partial(stage.start_field, "dissent")),
        ("A", partial(stage.start_field, "ask")),
        ("Shift+D", stage.start_dissenters),
        ("H", stage.start_hands),
        ("P", stage.show_priorities),
        ("G", stage.show_agreement),
        ("C", stage.pause),
        ("V", stage.reveal),
        ("Shift+V", stage.reveal_all),
        ("U", stage.show_unanimous),
        ("/", stage.start_find),
    ]
    acts += [(key, partial(stage.set_level, level)) for key, level in KEYS.items()]
    bind(stage, acts)


def help_on_keys(tr: Translator) -> list[KeyHelp]:
    return [
        KeyHelp("1", tr("Implemented; the item stays, Enter goes on")),
        KeyHelp("2", tr("Partially implemented")),
        KeyHelp("3", tr("Not implemented")),
        KeyHelp("4", tr("No information")),
        KeyHelp("0", tr("Clear the level")),
        KeyHelp("Enter", tr("Go on to the next one to discuss")),
        KeyHelp("↑ ↓", tr("The one before, the next")),
        KeyHelp("L", tr("Come back later: to the end of the queue")),
        KeyHelp("V", tr("Reveal what the groups say of this one")),
        KeyHelp("Shift+V", tr("Reveal everything to the room")),
        KeyHelp("R", tr("The plenary's reasoning")),
        KeyHelp("D", tr("Who disagrees, and why")),
        KeyHelp("Shift+D", tr("Which organisations disagree")),
        KeyHelp("H", tr("Show of hands: numbers with Tab between them, Enter at the end")),
        KeyHelp("A", tr("Asked of the Working Group")),
        KeyHelp("P", tr("Priorities: + puts a dot, − takes one back")),
        KeyHelp("G", tr("How far the groups agree")),
        KeyHelp("C", tr("Pause the clock, or go on")),
        KeyHelp("U", tr("Look through what is unanimous")),
        KeyHelp("Ctrl+H", tr("The way of this recommendation")),
        KeyHelp("Ctrl+Enter", tr("Leave the text and go on to the next")),
        KeyHelp("Esc", tr("Leave a text; keys work again")),
    ]
