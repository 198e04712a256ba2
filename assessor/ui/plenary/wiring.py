"""What happens when something of the plenary is pressed, chosen, typed or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor.ui.plenary.stage import PlenaryStage


def connect(stage: PlenaryStage) -> None:
    for part in (_queue, _item, _fields, _clock, _pages_beside):
        part(stage)


def _queue(stage: PlenaryStage) -> None:
    panel = stage.room.panel
    panel.wanted_changed.connect(stage.show_list)
    panel.view.chosen.connect(stage.choose)
    panel.view.next_wanted.connect(stage.next)
    panel.view.accept_wanted.connect(stage.show_unanimous)
    panel.priorities.clicked.connect(stage.show_priorities)
    panel.agreement.clicked.connect(stage.show_agreement)


def _item(stage: PlenaryStage) -> None:
    page = stage.room.page
    page.levels.chosen.connect(stage.set_level)
    page.later_wanted.connect(stage.put_off)
    page.next_wanted.connect(stage.next)
    page.projector_wanted.connect(stage.projector_wanted)
    page.reveal_wanted.connect(stage.reveal)
    page.all_wanted.connect(stage.reveal_all)
    page.hands.counted.connect(stage.count_hands)
    page.hands.ended.connect(stage.take_keys)


def _fields(stage: PlenaryStage) -> None:
    fields = stage.room.page.fields
    fields.typed.connect(stage.write_text)
    fields.left.connect(stage.seal)
    fields.escaped.connect(stage.take_keys)
    fields.finished.connect(stage.next)


def _clock(stage: PlenaryStage) -> None:
    foot = stage.room.panel.foot
    foot.begin_wanted.connect(stage.begin_workshop)
    foot.end_wanted.connect(stage.end_workshop)
    foot.pause_wanted.connect(stage.pause)
    foot.ends_at.planned.connect(stage.watch.plan_end)
    foot.ends_at.escaped.connect(stage.take_keys)


def _pages_beside(stage: PlenaryStage) -> None:
    room = stage.room
    room.accept_page.accepted.connect(stage.accept_unanimous)
    room.accept_page.back_wanted.connect(stage.back)
    room.accept_page.view.chosen.connect(stage.choose)
    room.agreement.back_wanted.connect(stage.back)
    room.priorities.put.connect(stage.decisions.put_dots)
    room.priorities.each_set.connect(stage.decisions.set_dots)
    room.priorities.back_wanted.connect(stage.back)
    room.nothing.ways[0].clicked.connect(lambda: stage.desk.go("prepare", ""))
    room.unjudged.ways[0].clicked.connect(lambda: stage.desk.go("score", ""))
    room.unjudged.ways[1].clicked.connect(stage.decide_without_groups)
