"""Published tables of ratings with their published coefficients, and made ones of every shape."""

from __future__ import annotations

import random
from collections.abc import Sequence

from assessor.models.agreement import SCALE, Counts
from assessor.models.agreement.coefficients import Weights
from assessor.models.levels import Level

KRIPPENDORFF_2011 = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
"""Four observers, twelve units, five values, missing data: K. Krippendorff, Computing Krippendorff's
Alpha-Reliability (2011), section C: alpha is 0.743 nominal, 0.815 ordinal.
"""

GWET_4_RATERS = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . .
. 3 3 3 2 3 4 2 2 5 1 3
1 2 3 3 2 4 4 1 2 5 1 .
"""
"""K. L. Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), page 120; as `cac.raw4raters` in his
R package irrCAC, whose vignettes `overview` and `weighting` print the coefficients to seven decimals.
"""

GWET_ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
"""Two raters, one hundred units, three values: Gwet (2014); `cont3x3abstractors` in the vignette `overview`."""

FLEISS_1971_PART: list[Counts] = [
    (0, 0, 0, 6, 0),
    (0, 3, 0, 0, 3),
    (0, 1, 4, 0, 1),
    (0, 0, 0, 0, 6),
    (0, 3, 0, 3, 0),
    (2, 0, 4, 0, 0),
    (0, 0, 4, 0, 2),
    (2, 0, 3, 1, 0),
    (2, 0, 0, 4, 0),
    (0, 0, 0, 0, 6),
    (1, 0, 0, 5, 0),
    (1, 1, 0, 4, 0),
    (0, 3, 3, 0, 0),
    (1, 0, 0, 5, 0),
    (0, 2, 0, 3, 1),
]
"""Six raters, fifteen patients, five diagnoses, out of J. L. Fleiss, Measuring nominal scale agreement among many
raters, Psychological Bulletin 76 (1971), 378-382; `distrib.6raters` in the vignettes.
"""


def counted(table: str, values: str = "12345") -> list[Counts]:
    """How often each value was given to each unit; rows are observers, a dot is a missing rating."""
    units = zip(*(line.split() for line in table.split("\n") if line), strict=True)
    return [tuple(unit.count(value) for value in values) for unit in units]


def from_contingency(table: Sequence[Sequence[int]]) -> list[Counts]:
    """One unit for each that a table of two raters counts."""
    size = len(table)
    return [
        tuple((row == value) + (column == value) for value in range(size))
        for row in range(size)
        for column in range(size)
        for _ in range(table[row][column])
    ]


def quadratic_weights(size: int) -> Weights:
    return tuple(1 - ((row - column) / (size - 1)) ** 2 for row in range(size) for column in range(size))


NO, HALF, YES = SCALE

EDGES: dict[str, list[list[Level | None]]] = {
    "all agree": [[YES] * 4, [NO] * 4, [HALF] * 4],
    "two never agree": [[YES, NO]] * 6,
    "three never agree": [[YES, HALF, NO]] * 5,
    "no group judged all": [[YES, NO, None], [None, HALF, HALF], [NO, None, NO], [None, None, YES]],
}
ONE_LEVEL: dict[str, list[list[Level | None]]] = {
    "one level": [[YES] * 5] * 4,
    "one level, missing groups": [[HALF, HALF, None], [HALF, None, HALF], [None, None, HALF]],
}


def made_up(seed: int) -> list[list[Level | None]]:
    """Groups that see the truth more or less clearly, some missing; at least two items can be compared."""
    chance = random.Random(seed)
    groups, items = chance.randint(3, 12), chance.randint(2, 40)
    clear, missing = chance.random(), chance.random() * 0.8
    rows: list[list[Level | None]] = [[NO, HALF], [YES, NO, None]]
    for truth in chance.choices(SCALE, k=items):
        said = [truth if chance.random() < clear else chance.choice(SCALE) for _ in range(groups)]
        rows.append([None if chance.random() < missing else one for one in said])
    return [row + [None] * (groups - len(row)) for row in rows]
