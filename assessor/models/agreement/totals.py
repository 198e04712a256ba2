"""Sums over recommendations from which every coefficient follows, kept as whole numbers.

All fractions have one common denominator, so sums are exact: the order of recommendations and of groups cannot
change even the last digit. The figures of one recommendation are packed into one large number, because a bootstrap
adds a million of them and one addition is then enough for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import lcm
from random import Random

from assessor.models.agreement.scale import Counts


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over recommendations; tables are flat, row after row.

    With n groups on a recommendation of which n(k) gave level k:
    `shares` adds up n(k)/n, `pairs` n(k)·n(l)/(n·(n-1)) (with n(k)-1 for the second where k = l), and
    `coincidences`, Krippendorff's matrix, the same over n-1. The three are multiplied by `unit`.
    """

    rated: int
    compared: int
    shares: tuple[int, ...]
    pairs: tuple[int, ...]
    coincidences: tuple[int, ...]
    unit: int


@dataclass(frozen=True)
class Sample:
    """Recommendations ready to be added up; those without a level are not in it."""

    items: tuple[Counts, ...]
    size: int

    @cached_property
    def unit(self) -> int:
        return lcm(*(_pairs(item) for item in self.items))

    @cached_property
    def width(self) -> int:
        """Bits for the largest sum that any drawing can give."""
        return (len(self.items) * self.unit * max(sum(item) for item in self.items)).bit_length()

    @cached_property
    def packed(self) -> list[int]:
        """Sorted, so that drawings with a fixed seed do not depend on the order of what comes in."""
        return sorted(_pack(_figures(item, self.unit), self.width) for item in self.items)

    def total(self) -> int:
        return sum(self.packed)

    def draw(self, chance: Random) -> int:
        """The total of as many recommendations, drawn with repetition."""
        return sum(chance.choices(self.packed, k=len(self.packed)))

    def totals(self, packed: int) -> Totals:
        size, square = self.size, self.size * self.size
        figures = _unpack(packed, self.width, 2 + size + 2 * square)
        tables = figures[2 + size :]
        return Totals(
            figures[0],
            figures[1],
            tuple(figures[2 : 2 + size]),
            tuple(tables[:square]),
            tuple(tables[square:]),
            self.unit,
        )


def sample(items: Iterable[Counts]) -> Sample | None:
    """None when nobody gave a level."""
    rated = tuple(item for item in items if any(item))
    return Sample(rated, len(rated[0])) if rated else None


def _pairs(item: Counts) -> int:
    """Ordered pairs of groups; one where there is a single group, which makes none."""
    groups = sum(item)
    return max(groups * (groups - 1), 1)


def _figures(item: Counts, unit: int) -> list[int]:
    groups = sum(item)
    met = [
        one * (other - (row == column)) for row, one in enumerate(item) for column, other in enumerate(item)
    ]
    pair = unit // _pairs(item)
    coincidence = pair * groups
    shares = [one * unit // groups for one in item]
    return [1, int(groups > 1), *shares, *(one * pair for one in met), *(one * coincidence for one in met)]


def _pack(figures: Sequence[int], width: int) -> int:
    return sum(figure << place * width for place, figure in enumerate(figures))


def _unpack(packed: int, width: int, length: int) -> list[int]:
    mask = (1 << width) - 1
    return [packed >> place * width & mask for place in range(length)]
