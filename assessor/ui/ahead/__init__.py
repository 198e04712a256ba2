"""The fifth stage: what comes after the annex, beginning with what States are asked to recommend."""

from assessor.ui.ahead.stage import AheadStage

__all__ = ["AheadStage"]
