"""One laptop, several groups: while one scores, nothing that another has said is on its screen."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTextEdit

from assessor.models.levels import Level
from assessor.store import judging, preparing
from assessor.ui.score.stage import ScoreStage


def test_nothing_of_another_group_is_seen(score: ScoreStage) -> None:
    about = score.row()
    with score.desk.document.edit("Another group judges") as session:
        other = preparing.add_group(session, "Others")
        session.flush()
        judging.judge(session, about, other, level=Level.IMPLEMENTED, reasoning="Said by others")
        judging.add_evidence(session, about, other, kind="law", citation="Law of others")
    words = [one.text() for one in score.findChildren(QLabel)]
    words += [one.toPlainText() for one in score.findChildren(QTextEdit)]
    assert not [one for one in words if "others" in one]
    assert score.scoring.judgement(about).level is Level.NOT_ASSESSED
    assert not any(button.isChecked() for button in score.sheet.levels.buttons.values())
