"""The second stage: one group works through its recommendations."""

from __future__ import annotations

from assessor.ui.stage import Stage


class ScoreStage(Stage):
    """Placeholder until the screen is built."""

    name = "score"

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Score")
