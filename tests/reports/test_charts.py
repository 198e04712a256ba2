"""The charts say the same in every format: levels by theme, what changed since the last review, who agreed."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.agreeing import GroupsAgreed, agreed
from assessor.reports.charting import agreement_chart, change_chart, further_charts, levels_chart
from assessor.reports.pdf import write_pdf
from assessor.reports.report import GroupLevel, ReportRow
from assessor.reports.word import write_word
from tests.reports.annexes import compared, large, model_case, report, theme
from tests.reports.reading import part

TR = written_translator("en")
YES, PART, NO, UNKNOWN, NOTHING = Level


def said(*levels: Level) -> ReportRow:
    return ReportRow(
        "1", False, "Act.", None, groups=tuple(GroupLevel(n, one) for n, one in enumerate(levels, 1))
    )


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ((), GroupsAgreed()),
        ((YES,), GroupsAgreed()),
        ((YES, UNKNOWN, NOTHING), GroupsAgreed()),
        ((YES, YES), GroupsAgreed(same=1)),
        ((YES, UNKNOWN, YES), GroupsAgreed(same=1)),
        ((YES, PART), GroupsAgreed(one_step=1)),
        ((NO, PART, PART), GroupsAgreed(one_step=1)),
        ((NO, PART, YES), GroupsAgreed(two_steps=1)),
    ],
)
def test_agreement_is_counted_by_the_two_groups_that_are_furthest_apart(levels, found):
    assert agreed([said(*levels)]) == found


def test_what_nothing_can_be_said_of_is_not_drawn():
    alone = report(theme("T", said(YES)))
    assert list(further_charts(alone, TR)) == []
    assert list(further_charts(report(), TR)) == []


def test_this_review_stands_behind_the_earlier_ones_without_a_level_that_none_has():
    chart = change_chart(compared(report(theme("T", ReportRow("1", False, "Act.", YES)))), TR)
    assert chart is not None
    assert [bar.name for bar in chart.bars] == [
        "CCPR/C/KAZ/CO/0",
        "CCPR/C/KAZ/CO/1 · 2011",
        "CCPR/C/KAZ/CO/2 · 2016",
    ]
    assert [bar.figures for bar in chart.bars] == [(2, 3, 9, 0), (4, 9, 11, 2), (1, 0, 0, 0)]
    assert chart.said.endswith(
        "CCPR/C/KAZ/CO/2 · 2016: 1 of 1 recommendation implemented, 0 partially, 0 not."
    )


def test_of_many_themes_all_together_are_one_bar():
    annex = report(*(theme(f"Theme {n}", said(YES, NO)) for n in range(40)))
    for chart in (levels_chart(annex, TR), agreement_chart(annex, TR)):
        assert chart is not None
        assert [bar.name for bar in chart.bars] == ["Total"]


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_every_format_draws_the_same_figures(language):
    annex, tr = compared(large(12, language=language)), written_translator(language)
    charts = [levels_chart(annex, tr), *further_charts(annex, tr)]
    assert len(charts) == 3
    word = write_word(annex, tr)
    assert [_drawn(word, f"word/charts/chart{n}.xml") for n in (1, 2, 3)] == [
        _meant(chart) for chart in charts
    ]


def _drawn(content: bytes, name: str) -> list[list[int]]:
    """The figures of each bar, as they stand in the chart itself."""
    strands = [
        [int(point.findtext("{*}v")) for point in cache.iter("{*}pt")]
        for cache in part(content, name).iter("{*}numCache")
    ]
    return [list(figures) for figures in zip(*strands, strict=True)]


def _meant(chart) -> list[list[int]]:
    return [list(bar.figures) for bar in chart.bars]


def test_the_pdf_says_them_in_figures_and_in_words():
    annex = compared(model_case())
    with pypdfium2.PdfDocument(io.BytesIO(write_pdf(annex, TR))) as document:
        read = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    for chart in further_charts(annex, TR):
        assert chart.said in read and chart.note in read
        for bar in chart.bars:
            assert f"{bar.name} {' '.join(map(str, bar.figures))}" in read


def test_a_chart_of_word_says_in_words_what_it_shows():
    content = write_word(compared(model_case()), TR)
    described = [each.get("descr") for each in part(content, "word/document.xml").iter("{*}docPr")]
    charts = [one for one in described if one.endswith(".")]
    assert [one.partition(".")[0] for one in charts] == [
        "By theme",
        "Since the last review",
        "How far the groups agreed",
    ]


def test_an_annex_without_earlier_reviews_is_as_it_was():
    annex = replace(model_case(), group_count=0)
    assert change_chart(annex, TR) is None


def test_levels_can_be_told_apart_when_printed_in_grey():
    rows = [ReportRow(str(n), False, "Act.", level) for n, level in enumerate((YES, PART, NO, UNKNOWN), 1)]
    with pypdfium2.PdfDocument(io.BytesIO(write_pdf(report(theme("T", *rows)), TR))) as document:
        picture = document[1].render(scale=2).to_pil().convert("L")
    top, left, quarter = 2 * 121, 2 * 38.4, 2 * 765 / 4
    starts = [left + quarter * place for place in range(4)]
    inside = [picture.crop((int(x + 12), top, int(x + quarter - 16), top + 28)) for x in starts]
    greys = sorted(sum(one.get_flattened_data()) / (one.width * one.height) for one in inside)
    assert greys[0] < 110 and greys[3] > 250
    assert all(lighter - darker > 15 for darker, lighter in pairwise(greys))
