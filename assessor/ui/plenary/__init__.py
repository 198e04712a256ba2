"""The third stage: all groups side by side, and the coalition's decisions."""

from assessor.ui.plenary.stage import PlenaryStage

__all__ = ["PlenaryStage"]
