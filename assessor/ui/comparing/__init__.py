"""Two workshops side by side."""

from assessor.ui.comparing.sheet import ComparisonSheet

__all__ = ["ComparisonSheet"]
