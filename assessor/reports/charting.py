"""What is drawn in every format: bars in parts that are told apart by how they are filled, and then by colour.

Each writer draws a `Chart` in its own way, so that all show the same bars, figures and words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports import wording, wording_charts
from assessor.reports.agreeing import GroupsAgreed, agreed
from assessor.reports.palette import ACCENT, LEVEL_COLOURS
from assessor.reports.plain_text import shortened
from assessor.reports.report import Counts, Report, ReportTheme

_LONGEST_NAME = 120
MOST_BARS = 36
"""As many as a page has room for."""


class Filling(StrEnum):
    """It speaks like the signs: full, half, empty; differs in grey and to colour-blind eyes."""

    FULL = "full"
    HATCHED = "hatched"
    EMPTY = "empty"
    SHADED = "shaded"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class Strand:
    """One part of every bar. The colour is RRGGBB."""

    name: str
    colour: str
    filling: Filling


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, and how much of each strand. `number` is that of its theme, from 1; 0 is what has none."""

    name: str
    figures: tuple[int, ...]
    number: int = 0

    @property
    def total(self) -> int:
        return sum(self.figures)


@dataclass(frozen=True, slots=True)
class Chart:
    """`said` is the chart in words; `axis` says what the bars are. With `shares` all bars are of one length."""

    title: str
    said: str
    axis: str
    strands: tuple[Strand, ...]
    bars: tuple[Bar, ...]
    note: str = ""
    shares: bool = False

    @property
    def longest(self) -> int:
        return max((bar.total for bar in self.bars), default=0)

    def words(self, bar: Bar) -> str:
        """One of its bars without a drawing."""
        said = zip(self.strands, bar.figures, strict=True)
        return f"{bar.name}: {', '.join(f'{strand.name} {figure}' for strand, figure in said)}"


_FILLINGS: dict[Level | None, Filling] = {
    Level.IMPLEMENTED: Filling.FULL,
    Level.PARTIAL: Filling.HATCHED,
    Level.NOT_IMPLEMENTED: Filling.EMPTY,
    Level.NO_INFORMATION: Filling.SHADED,
    None: Filling.DOTTED,
}
_APART = (Filling.FULL, Filling.HATCHED, Filling.EMPTY)


def level_strand(tr: Translator, level: Level | None) -> Strand:
    return Strand(wording.level_name(tr, level), LEVEL_COLOURS[level], _FILLINGS[level])


def levels_chart(report: Report, tr: Translator) -> Chart:
    """One bar for each theme; of more themes than a page has room for, one bar for all together."""
    bars = [
        Bar(_bar_name(tr, theme), _levels(theme.counts), number)
        for number, theme in enumerate(report.themes, start=1)
    ]
    return Chart(
        wording.by_theme_head(tr),
        wording.summary_sentence(tr, report.counts),
        tr("Theme"),
        tuple(level_strand(tr, level) for level in wording.LEVELS),
        _few(bars, Bar(wording.total(tr), _levels(report.counts))),
    )


def change_chart(report: Report, tr: Translator) -> Chart | None:
    """Earlier reviews and this one, as shares of what each asked for; None where no earlier one was given."""
    if not report.earlier:
        return None
    shown = [level for level in wording.LEVELS if level is not None or report.counts.undecided]
    reviews = [*report.earlier, wording_charts.this_review(report)]
    bars = tuple(
        Bar(
            wording_charts.review_name(tr, one), tuple(wording.count_of(one.counts, level) for level in shown)
        )
        for one in reviews
    )
    return Chart(
        wording_charts.change_head(tr),
        wording_charts.change_sentence(tr, reviews),
        wording_charts.review_head(tr),
        tuple(level_strand(tr, level) for level in shown),
        bars,
        note=wording_charts.change_note(tr),
        shares=True,
    )


def agreement_chart(report: Report, tr: Translator) -> Chart | None:
    """How far the groups are apart, by theme; None where no two of them can be compared."""
    whole = agreed(row for theme in report.themes for row in theme.rows)
    if not whole.compared:
        return None
    bars = [
        Bar(_bar_name(tr, theme), _apart(found), number)
        for number, theme in enumerate(report.themes, start=1)
        if (found := agreed(theme.rows)).compared
    ]
    names = wording_charts.agreement_names(tr)
    return Chart(
        wording_charts.agreement_head(tr),
        wording_charts.agreement_sentence(tr, whole),
        tr("Theme"),
        tuple(Strand(name, ACCENT, filling) for name, filling in zip(names, _APART, strict=True)),
        _few(bars, Bar(wording.total(tr), _apart(whole))),
    )


_FURTHER: tuple[Callable[[Report, Translator], Chart | None], ...] = (change_chart, agreement_chart)


def further_charts(report: Report, tr: Translator) -> Iterator[Chart]:
    """What is drawn behind the levels by theme."""
    yield from (chart for draw in _FURTHER if (chart := draw(report, tr)))


def _bar_name(tr: Translator, theme: ReportTheme) -> str:
    """A title without end has no room beside a bar."""
    return shortened(wording.theme_title(tr, theme), _LONGEST_NAME)


def _few(bars: list[Bar], together: Bar) -> tuple[Bar, ...]:
    return tuple(bars) if len(bars) <= MOST_BARS else (together,)


def _levels(counts: Counts) -> tuple[int, ...]:
    return tuple(wording.count_of(counts, level) for level in wording.LEVELS)


def _apart(found: GroupsAgreed) -> tuple[int, ...]:
    return found.same, found.one_step, found.two_steps
