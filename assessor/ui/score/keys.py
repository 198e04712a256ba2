"""The keys of the screen. While a text is typed they are letters; Esc gives them back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assessor.i18n import Translator
from assessor.models.levels import KEYS
from assessor.ui.parts.shortcuts import Act, bind
from assessor.ui.stage import KeyHelp

if TYPE_CHECKING:
    from assessor.ui.score.stage import ScoreStage


def bind_keys(stage: ScoreStage) -> None:
    acts: list[tuple[str, Act]] = [
        ("R", stage.start_why),
        ("E", stage.start_evidence),
        ("F", stage.toggle_flag),
        ("/", stage.start_find),
        ("Down", partial(stage.panel.step, 1)),
        ("Up", partial(stage.panel.step, -1)),
        ("J", partial(stage.panel.step, 1)),
        ("K", partial(stage.panel.step, -1)),
        ("Home", partial(stage.panel.go_to_end, 0)),
        ("End", partial(stage.panel.go_to_end, -1)),
    ]
    acts += [(key, partial(stage.set_level, level)) for key, level in KEYS.items()]
    if not stage.desk.document.group_id:
        acts += [("G", stage.panel.chooser.button.showMenu), ("P", stage.paper.open)]
    bind(stage, acts)


def help_on_keys(tr: Translator, *, package: bool) -> list[KeyHelp]:
    """A package has no other groups, and no paper."""
    groups = [
        KeyHelp("G", tr("Choose a group")),
        KeyHelp("P", tr("Enter from paper")),
        KeyHelp("Ctrl+H", tr("The way of this recommendation")),
    ]
    return [
        KeyHelp("1", tr("Implemented, and on to the next")),
        KeyHelp("2", tr("Partially implemented")),
        KeyHelp("3", tr("Not implemented")),
        KeyHelp("4", tr("No information")),
        KeyHelp("0", tr("Clear the level")),
        KeyHelp("↑ ↓", tr("The one before, the next")),
        KeyHelp("Home End", tr("The first, the last")),
        KeyHelp("← →", tr("Fold, unfold a theme")),
        KeyHelp("R", tr("Reasoning")),
        KeyHelp("E", tr("Add evidence")),
        KeyHelp("F", tr("Flag for plenary")),
        *([] if package else groups),
        KeyHelp("Ctrl+Enter", tr("Leave the text and go on to the next")),
        KeyHelp("Esc", tr("Leave a text; keys work again")),
    ]
