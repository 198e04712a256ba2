"""Earlier reviews from the command line: what the annex shows its levels beside."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import changing, opened
from assessor.cli.judging import File
from assessor.cli.speech import say, tr
from assessor.foreign.reading import read_earlier
from assessor.i18n import N_
from assessor.reports.reviews import earlier_reviews
from assessor.reports.wording_charts import review_sentence
from assessor.store.earlier_cycles import EarlierCycleRow, add_earlier_cycle, remove_earlier_cycle

COMPARE, NO_LONGER = N_("Compare with an earlier review"), N_("Compare with an earlier review no longer")
Other = Annotated[
    Path | None,
    typer.Argument(
        help=tr("The earlier review's assessment (.assess), or its annex as .json."),
        metavar="OTHER",
        readable=False,
    ),
]
Figure = Annotated[
    int, typer.Option(help=tr("How many recommendations of the earlier review had this level."))
]


def earlier(
    file: File,
    other: Other = None,
    symbol: Annotated[
        str, typer.Option(help=tr("The earlier document, where there are only its figures."))
    ] = "",
    adopted: Annotated[str, typer.Option(help=tr("Its day, such as 2011-07-28."))] = "",
    implemented: Figure = 0,
    partial: Figure = 0,
    not_implemented: Figure = 0,
    no_information: Figure = 0,
    remove: Annotated[str, typer.Option(help=tr("The symbol of a review to compare with no longer."))] = "",
) -> None:
    """Without anything else the earlier reviews are listed."""
    by_hand = EarlierCycleRow(symbol, adopted, implemented, partial, not_implemented, no_information)
    if remove:
        with changing(file, NO_LONGER) as session:
            remove_earlier_cycle(session, remove)
    elif other is not None or by_hand != EarlierCycleRow(""):
        row = by_hand if other is None else read_earlier(other, file)
        with changing(file, COMPARE) as session:
            add_earlier_cycle(session, row)
    _list(file)


def _list(file: File) -> None:
    with opened(file) as document:
        reviews = document.read(earlier_reviews)
    lines = [review_sentence(tr, one) for one in reviews]
    say("\n".join(lines) or tr("There is no earlier review to compare with."))
