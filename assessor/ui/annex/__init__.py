"""The fourth stage: the document that will come out, and what is still missing."""

from assessor.ui.annex.stage import AnnexStage

__all__ = ["AnnexStage"]
