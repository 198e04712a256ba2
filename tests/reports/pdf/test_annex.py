"""What is read out of the PDF is what the report says, and nothing is cut off."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.lead_ins import printed_lead_ins
from assessor.reports.pdf.lettering import Lettering
from assessor.reports.pdf.lines import Span, Typesetter
from assessor.reports.pdf.measures import BODY
from assessor.reports.pdf.table import source_numbers
from assessor.reports.report import GroupLevel, Source
from tests.reports.pdf.annexes import annex, annexes, opened, pdf_of, plain, row, text_of

TR = written_translator("en")


def expected_texts(report):
    for theme in report.themes:
        yield wording.theme_title(TR, theme)
        for each, lead_in in zip(theme.rows, printed_lead_ins(theme.rows), strict=True):
            yield each.reference
            yield f"{lead_in} {each.text}"
            yield wording.level_name(TR, each.level)
            yield each.reasoning + ",".join(map(str, each.sources))
            yield wording.dissent_line(TR, each)
            yield each.ask or (wording.no_ask(TR) if each.level else "")
    for source in report.sources:
        yield f"{source.number} {wording.source_line(TR, source)}"
    yield from (text for line in wording.title_lines(TR, report) for text in line)


@settings(max_examples=25, deadline=None)
@given(annexes())
def test_everything_the_report_says_can_be_read_in_the_pdf(report):
    read = text_of(report)
    missing = [text for text in expected_texts(report) if plain(text) not in read]
    assert missing == []


@pytest.mark.parametrize("level", wording.LEVELS)
def test_every_level_has_its_name_and_its_figures(level):
    read = text_of(annex(row(level=level), row("26", level=level)))
    names = "".join(f"{2 if each is level else 0}" for each in wording.LEVELS)
    assert read.count(plain(wording.level_name(TR, level))) >= 2
    assert plain("Torture") + names + "2" in read


def test_groups_are_counted_and_never_named():
    groups = tuple(
        GroupLevel(n, level) for n, level in enumerate([Level.PARTIAL, Level.PARTIAL, Level.IMPLEMENTED], 1)
    )
    assert plain("Partially implemented 1 2") in text_of(annex(row(groups=groups)))


@pytest.mark.parametrize("text", ["x" * 5000, "a sentence that goes on. " * 200, "ӨөҰұ/" * 1000])
def test_no_text_is_too_long_for_a_cell(text):
    without, with_text = text_of(annex(row())), text_of(annex(row(reasoning=text)))
    for letter in set(plain(text)):
        assert with_text.count(letter) - without.count(letter) >= plain(text).count(letter)


def test_every_letter_lies_within_the_page_and_its_margins():
    report = annex(
        row("24 (a) (ii) (bbbbbbbbbbbbbbbbb)", text="w" * 900, reasoning="i/" * 2500, ask="y" * 700)
    )
    for page in opened(report):
        letters = page.get_textpage()
        for at in range(letters.count_chars()):
            left, bottom, right, top = letters.get_charbox(at)
            assert 38 <= left <= right <= page.get_width() - 38
            assert 15 <= bottom <= top <= page.get_height() - 15


def test_long_cells_end_above_the_foot_of_the_page():
    report = annex(row(reasoning="q/" * 2500), row("26", text="q " * 2000))
    for page in opened(report):
        letters = page.get_textpage()
        text = letters.get_text_range()
        boxes = [letters.get_charbox(at) for at, letter in enumerate(text) if letter == "q"]
        assert all(bottom > 40 for _, bottom, _, _ in boxes)


def test_columns_do_not_run_into_each_other():
    report = annex(row(text="w" * 900, reasoning="i" * 900, ask="y" * 900))
    letters = opened(report)[2].get_textpage()
    text = letters.get_text_range()
    edges = {c: [letters.get_charbox(at) for at, d in enumerate(text) if d == c] for c in "wiy"}
    body = {c: [box for box in boxes if box[3] < 480] for c, boxes in edges.items()}
    ends = {c: (min(b[0] for b in boxes), max(b[2] for b in boxes)) for c, boxes in body.items()}
    assert ends["w"][1] < ends["i"][0] < ends["i"][1] < ends["y"][0]


def test_long_references_and_titles_are_not_cut_either():
    report = annex(row("q" * 3000), title="k" * 3000, themes=[("z" * 20_000, [row("q" * 3000)])])
    read = text_of(report)
    assert read.count("q") >= 3000
    assert read.count("k") >= 3000
    assert read.count("z") >= 20_000


@pytest.mark.parametrize("width", range(200, 230, 3))
def test_few_numbers_of_sources_stay_together(width):
    spans = (Span("to the trials of 2012, which predate the adoption.", BODY), *source_numbers(TR, (1, 2, 3)))
    lines = Typesetter(Lettering(), right_to_left=False).lines(spans, width)
    assert plain("".join(piece.text for piece in lines[-1].pieces)).endswith("adoption.1,2,3")


def test_sources_do_not_turn_an_english_text_of_an_arabic_annex_round():
    sources = tuple(Source(n, "law", f"Law {n}") for n in range(1, 4))
    report = annex(row(reasoning="They wait!", sources=(1, 2, 3)), sources=sources, language="ar")
    letters = opened(report)[2].get_textpage()
    text = letters.get_text_range()
    they, wait, end = (letters.get_charbox(text.index(mark))[0] for mark in ("They", "wait", "!"))
    assert they < wait < end


def test_many_groups_are_counted_within_the_column():
    levels = [Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.NO_INFORMATION] * 111
    report = annex(row(groups=tuple(GroupLevel(n, level) for n, level in enumerate(levels, 1))))
    letters = opened(report)[2].get_textpage()
    found = letters.get_text_range().index("111")
    assert text_of(report).count("111") == 4
    assert all(306 <= letters.get_charbox(at)[0] < 384 for at in range(found, found + 3))


def test_a_row_that_goes_on_says_its_reference_again():
    assert text_of(annex(row("77 (b)", reasoning="word " * 2000))).count("77(b)") >= 3


def test_the_head_of_the_table_stands_on_every_page_of_it():
    report = annex(*(row(str(n)) for n in range(60)))
    pages = [plain(page.get_textpage().get_text_range()) for page in opened(report)]
    assert len(pages) > 4
    assert all(plain("Recommendation of the Committee") in page for page in pages[2:])
    assert all(f"{n}of{len(pages)}" in page for n, page in enumerate(pages, 1))


def test_a_theme_is_never_the_last_thing_on_a_page():
    themes = [(f"Theme{n}end", [row(str(n), text="word " * (n % 7) * 9)]) for n in range(60)]
    for page in opened(annex(themes=themes)):
        body = plain(page.get_textpage().get_text_range())
        assert not body.endswith("end")


def test_an_empty_report_is_still_a_document():
    report = annex(themes=[], adopted=None, symbol="", state="", coalition="", body="")
    assert len(opened(report)) >= 2


def test_two_hundred_themes():
    report = annex(themes=[(f"Theme {n}", [row(str(n))]) for n in range(200)])
    read = text_of(report)
    assert all(f"Theme{n}" in read for n in range(200))


def test_a_demonstration_says_so_on_every_page():
    report = annex(row(), demonstration=True)
    banner = plain(wording.demonstration_banner(TR))
    assert all(banner in plain(page.get_textpage().get_text_range()) for page in opened(report))


def test_the_same_report_gives_the_same_bytes():
    report = annex(row(sources=(1,)), sources=[Source(1, "law", "Law", link="https://example.org/а")])
    first = pdf_of(report)
    pdf_of(annex(row(text="Something else"), made_on=date(2020, 1, 1)))
    assert pdf_of(report) == first


ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@example("a\ud800", "\udfff\udc00b", "en")
@given(ANYTHING, ANYTHING, st.sampled_from(["en", "ar", "zh"]))
def test_no_text_whatever_prevents_the_annex(text, other, language):
    source = Source(1, "law", other, text, f"https://{text}")
    report = annex(
        row(text, text=text, reasoning=other, dissent=text, ask=other, lead_in=text, sources=(1,)),
        themes=None, sources=[source], language=language, title=text, coalition=other, method=text,
    )  # fmt: skip
    assert len(opened(report)) >= 4


def test_that_nothing_is_asked_is_said_only_of_what_is_decided():
    assert "None." in text_of(annex(row()))
    assert "None." not in text_of(annex(row(level=None)))


def test_sources_without_a_reasoning_are_introduced():
    sources = [Source(1, "law", "One"), Source(2, "law", "Two")]
    assert "Sources:1,2" in text_of(annex(row(sources=(1, 2)), sources=sources))
    assert "Sources:1,2" not in text_of(annex(row(sources=(1, 2), reasoning="So."), sources=sources))
