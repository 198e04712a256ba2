"""The stages of the rail, in their order. A new screen is a `Stage` that is named here."""

from __future__ import annotations

from assessor.ui.ahead import AheadStage
from assessor.ui.annex import AnnexStage
from assessor.ui.packages.stage import PackagesStage
from assessor.ui.plenary import PlenaryStage
from assessor.ui.prepare import PrepareStage
from assessor.ui.score.stage import ScoreStage
from assessor.ui.stage import Stage

STAGES: tuple[type[Stage], ...] = (
    PrepareStage,
    ScoreStage,
    PlenaryStage,
    AnnexStage,
    AheadStage,
    PackagesStage,
)


def stages_of(group_id: str) -> tuple[type[Stage], ...]:
    """A package is its group's scoring screen and nothing else."""
    return (ScoreStage,) if group_id else STAGES
