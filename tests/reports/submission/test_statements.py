"""Main text, alternative report, briefing: the same in Word and PDF, counted, and nobody named who must not be."""

import io
import re
from dataclasses import replace

import docx
import pdfua
import pypdfium2
import pytest

from assessor.errors import UnknownName
from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.parts import Heading, Notes, Numbered
from assessor.reports.preflight.survey import read_survey
from assessor.reports.report import Counts, Report
from assessor.reports.submission import wording
from assessor.reports.submission.build import build_statement
from assessor.reports.submission.choosing import SHORT, restricted, usual_places
from assessor.reports.submission.composing import compose, length
from assessor.reports.submission.counting import texts
from assessor.reports.submission.pdf import write_pdf_statement
from assessor.reports.submission.statement import Kind, Statement
from assessor.reports.submission.word import write_word_statement
from assessor.reports.submission.words import count_words
from assessor.store import organisations
from assessor.store.confirming import DECLINED, confirm
from assessor.store.document import Document
from assessor.store.workshops import current_workshop
from tests.reports.annexes import large, model_case, report, theme
from tests.reports.minutes.days import MADE_ON, NAMES, a_day
from tests.reports.pdf.annexes import plain, row
from tests.reports.pdf.structure import Heard, flaws
from tests.reports.reading import W, part
from tests.reports.strategies import NASTY

WRITERS = (write_word_statement, write_pdf_statement)


def statement(kind: Kind = Kind.MAIN_TEXT, annex: Report | None = None, **given: object) -> Statement:
    annex = annex or model_case()
    return replace(Statement(kind, annex, annex.counts, ("Bureau",), 2, 5630), **given)


def nasty(language: str = "en") -> Report:
    rows = [
        row(str(at), follow_up=True, text=one, reasoning=one, ask=one, dissent=one)
        for at, one in enumerate(NASTY, 1)
    ]
    return report(theme(NASTY[1], *rows), title=NASTY[21], coalition=NASTY[12], language=language)


def many_themes() -> Report:
    return report(*(theme(f"Theme {n}", row(str(n), text="Act.")) for n in range(200)))


def read(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        return Heard(content).document.text
    return "".join(each.text or "" for each in part(content, "word/document.xml").iter(f"{W}t"))


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_both_formats_say_everything_in_the_same_bytes(kind, language, write):
    made, tr = statement(kind, replace(model_case(), language=language)), written_translator(language)
    content = write(made, tr)
    there = plain(read(content))
    missing = [each for one in compose(made, tr) for each in texts(one) if plain(each) not in there]
    assert missing == []
    assert content == write(made, tr)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "annex",
    [report(), pytest.param(many_themes(), marks=pytest.mark.slow), nasty(), nasty("ar")],
    ids=["0", "200", "en", "ar"],
)
def test_odd_contents_are_written(kind, annex, write):
    assert len(write(statement(kind, annex), written_translator(annex.language))) > 5000


@pytest.mark.parametrize(
    ("named", "unnamed", "language", "wanted"),
    [
        (("A",), 0, "en", "submitted by Coalition: A."),
        (("A", "B"), 1, "en", "A, B and one organisation that is not named."),
        ((), 3, "en", "Coalition: 3 organisations that are not named."),
        (("A",), 21, "ru", "A и 21 организация, которая не названа."),
        (("A",), 5, "ru", "A и 5 организаций, которые не названы."),
        ((), 0, "en", "submitted by Coalition."),
    ],
)
def test_all_who_submit_are_named_or_counted(named, unnamed, language, wanted):
    made = statement(annex=report(coalition="Coalition"), named=named, unnamed=unnamed)
    assert wording.made_by(written_translator(language), made).endswith(wanted)


@pytest.mark.parametrize(
    ("counts", "language", "wanted"),
    [
        (Counts(), "en", "There is no recommendation to tell of."),
        (Counts(not_implemented=1), "en", "The one recommendation has not been implemented."),
        (Counts(partial=2), "en", "Of 2 recommendations, 2 have been implemented in part."),
        (Counts(not_implemented=5), "en", "None of the 5 recommendations has been implemented."),
        (
            Counts(1, 2, 3, 1, 1), "en",
            "Of 8 recommendations, 1 has been implemented, 2 have been implemented in part, "
            "3 have not been implemented, on 1 there is no information and 1 has not been settled yet.",
        ),
        (Counts(1, 20), "ru", "Из 21 рекомендации 1 выполнена и 20 выполнены частично."),
    ],
)  # fmt: skip
def test_levels_as_a_sentence(counts, language, wanted):
    assert wording.status(written_translator(language), counts) == wanted


def test_paragraphs_and_notes_are_counted_as_they_come():
    parts = compose(statement(), written_translator("en"))
    numbered = [one for one in parts if isinstance(one, Numbered)]
    assert [one.number for one in numbered] == list(range(1, len(numbered) + 1))
    led_to = list(dict.fromkeys(note for one in numbered for note in one.words.notes))
    (notes,) = (one for one in parts if isinstance(one, Notes))
    assert led_to == list(range(1, len(notes.notes) + 1)) == list(range(1, 7))
    content = write_word_statement(statement(), written_translator("en"))
    referred = part(content, "word/document.xml").iter(f"{W}endnoteReference")
    assert [int(one.get(f"{W}id")) for one in referred] == led_to
    repeated = [
        one.text for one in part(content, "word/document.xml").iter(f"{W}instrText") if "NOTEREF" in one.text
    ]
    assert repeated == [" NOTEREF _Note3 \\h "]


def test_the_words_are_those_of_the_main_text_without_its_notes():
    tr, made = written_translator("en"), statement()
    word = docx.Document(io.BytesIO(write_word_statement(made, tr)))
    by_hand = sum(len(one.text.split()) for one in word.paragraphs)
    assert length(made, tr) == by_hand
    assert f"{by_hand} of 5,630 words, without notes" in word.sections[0].footer.paragraphs[0].text


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one\u00a0two — three\n", 4), ("W" * 5000, 1), ("警察 police 之外", 5), ("24 (a)", 2)],
)
def test_words(text, words):
    assert count_words(text) == words


def test_a_briefing_of_a_day_that_settled_nothing_speaks_of_no_table():
    open_still = statement(Kind.BRIEFING, report(theme("Courts", row("6", level=None))))
    said = read(write_word_statement(open_still, written_translator("en")))
    assert "has not been settled yet" in said
    assert "taken up here" not in said and "last column" not in said


def test_a_briefing_has_two_pages_and_says_what_a_ministry_may_read():
    annex = replace(large(), demonstration=True)
    long = "Long words stand here for what was recommended. " * 20
    rows = [
        replace(one, reasoning=long, text=long, dissent="DISSENT", ask="ASK")
        for theme in annex.themes for one in theme.rows
    ]  # fmt: skip
    annex = replace(annex, themes=(theme("One", *rows),))
    chosen = restricted(annex, usual_places(Kind.BRIEFING, rows, {}))
    made = statement(
        Kind.BRIEFING, chosen, whole=annex.counts, named=tuple(f"Organisation {n}" for n in range(30))
    )
    assert chosen.counts.total == SHORT
    for language in ("en", "ru"):
        content = write_pdf_statement(made, written_translator(language))
        assert len(pypdfium2.PdfDocument(content)) == 2
        assert not {"DISSENT", "ASK"} & set(re.findall("[A-Z]+", read(content)))


@pytest.mark.parametrize("kind", Kind)
def test_from_a_day_in_the_file(kind, tmp_path):
    with Document.create(tmp_path / "kaz.assess") as document:
        ids = a_day(document)
        with document.edit("Who") as session:
            organisations.add_organisation(session, "Open House")
            organisations.add_organisation(session, "Quiet House", named=False)
            gone = organisations.add_organisation(session, "House that Left")
            confirm(session, current_workshop(session), gone, DECLINED)
            for theme_text in ("Torture", "torture "):
                made = build_statement(session, "en", MADE_ON, kind, only=(theme_text,))
                assert made.report.counts.total == len(ids.recommendations)
            made = build_statement(session, "en", MADE_ON, kind, only=("6",))
            assert [one.reference for one in made.report.themes[0].rows] == ["6 (a)", "6 (b)"]
            made = build_statement(session, "en", MADE_ON, kind)
            with pytest.raises(UnknownName, match=r"no recommendation or theme 99"):
                build_statement(session, "en", MADE_ON, kind, only=("99",))
            foreseen = read_survey(session).length("en")
    if kind is Kind.MAIN_TEXT:
        assert (foreseen.words, foreseen.limit) == (length(made, written_translator("en")), made.word_limit)
    texts_in_it = read(write_word_statement(made, written_translator("en")))
    assert "Open House" in texts_in_it
    assert not [
        name for name in (*NAMES, "Aigul", "SECRET", "Quiet House", "House that Left") if name in texts_in_it
    ]
    assert made.report.counts.undecided == (0 if kind is Kind.BRIEFING else 1)


def test_an_alternative_report_takes_up_what_was_judged():
    rows = [row("1"), row("2", level=None), row("3", level=Level.IMPLEMENTED)]
    assert usual_places(Kind.ALTERNATIVE_REPORT, rows, {}) == {0, 2}
    made = statement(Kind.ALTERNATIVE_REPORT)
    inner = [
        one.text for one in compose(made, written_translator("en")) if isinstance(one, Heading) and one.inner
    ]
    assert inner[0] == "Paragraph 18"


@pytest.mark.parametrize(
    "annex", [model_case(), large(20, language="ar"), nasty(), report()], ids=["en", "ar", "odd", "0"]
)
@pytest.mark.parametrize("kind", Kind)
def test_the_pdf_is_tagged(kind, annex, tmp_path):
    content = write_pdf_statement(statement(kind, annex), written_translator(annex.language))
    (tmp_path / "s.pdf").write_bytes(content)
    assert list(pdfua.validate(str(tmp_path / "s.pdf")).findings) == flaws(Heard(content)) == []
