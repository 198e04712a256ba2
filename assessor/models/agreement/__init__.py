"""How far groups agree, and UPR Info's index. Pure arithmetic over levels: no session, no file, no text."""

from assessor.models.agreement.estimates import (
    Agreement,
    Estimate,
    Interval,
    Obstacle,
    measure,
    measure_counts,
)
from assessor.models.agreement.scale import SCALE, Counts, Levels, count
from assessor.models.agreement.steps import Closeness, Together, closeness, together
from assessor.models.agreement.summary import (
    ItemSummary,
    Summary,
    by_item,
    by_theme,
    by_workshop,
    summarize,
    summarize_item,
)
from assessor.models.agreement.upr_index import Index, Limits, MeanIndex, index, mean_index

__all__ = [
    "SCALE",
    "Agreement",
    "Closeness",
    "Counts",
    "Estimate",
    "Index",
    "Interval",
    "ItemSummary",
    "Levels",
    "Limits",
    "MeanIndex",
    "Obstacle",
    "Summary",
    "Together",
    "by_item",
    "by_theme",
    "by_workshop",
    "closeness",
    "count",
    "index",
    "mean_index",
    "measure",
    "measure_counts",
    "summarize",
    "summarize_item",
    "together",
]
