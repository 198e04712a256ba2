"""Agreement and index of a recommendation, of a theme, of a workshop. Who asks says what belongs together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from assessor.models.agreement.estimates import RESAMPLES, Agreement, measure
from assessor.models.agreement.scale import Levels
from assessor.models.agreement.steps import Closeness, Together, closeness, together
from assessor.models.agreement.upr_index import CONVENTION, Index, Limits, MeanIndex, index, mean_index

One = TypeVar("One", bound=Hashable)
Part = TypeVar("Part", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """One recommendation. `percent` is the share of pairs of groups that say the same, None without a pair.

    The other coefficients have no meaning for a single recommendation.
    """

    percent: float | None
    closeness: Closeness
    index: Index | None


@dataclass(frozen=True, slots=True)
class Summary:
    """Many recommendations: a theme, or all that a workshop judged."""

    agreement: Agreement
    together: Together
    index: MeanIndex | None


def summarize_item(levels: Levels, limits: Limits = CONVENTION) -> ItemSummary:
    given = list(levels)
    percent = measure([given], resamples=0).percent.value
    return ItemSummary(percent, closeness(given), index(given, limits))


def summarize(ratings: Iterable[Levels], resamples: int = RESAMPLES) -> Summary:
    given = [list(levels) for levels in ratings]
    return Summary(measure(given, resamples), together(given), mean_index(given))


def by_item(ratings: Mapping[One, Levels], limits: Limits = CONVENTION) -> dict[One, ItemSummary]:
    return {key: summarize_item(levels, limits) for key, levels in ratings.items()}


def by_theme(
    ratings: Mapping[One, Levels], themes: Mapping[One, Part], resamples: int = RESAMPLES
) -> dict[Part, Summary]:
    """In the order in which the themes first come; what has no theme here is left out."""
    parts: dict[Part, list[Levels]] = {}
    for key, levels in ratings.items():
        if key in themes:
            parts.setdefault(themes[key], []).append(levels)
    return {theme: summarize(inside, resamples) for theme, inside in parts.items()}


def by_workshop(
    workshops: Mapping[Part, Mapping[One, Levels]], resamples: int = RESAMPLES
) -> dict[Part, Summary]:
    """Workshops side by side. Their groups are never mixed: each is measured by itself."""
    return {name: summarize(ratings.values(), resamples) for name, ratings in workshops.items()}
