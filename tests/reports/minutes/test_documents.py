"""The minutes as Word and PDF: the same words in both, nothing clipped, nothing told that must stay inside."""

import io
from dataclasses import fields, replace
from datetime import date

import docx
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.reports.json_writer import write_json
from assessor.reports.minutes.composing import compose
from assessor.reports.minutes.minutes import Decided, Dissent, Hands, Item, Kind, Position, Way
from assessor.reports.minutes.pdf import write_pdf_minutes
from assessor.reports.minutes.word import write_word_minutes
from assessor.reports.parts import Grid, Heading, Paragraph, Title
from assessor.reports.pdf import write_pdf
from assessor.reports.word import write_word
from assessor.store.document import Document
from tests.reports.annexes import model_case
from tests.reports.minutes.days import HALF, NAMES, NO, YES, a_day, minutes_of
from tests.reports.pdf.annexes import plain
from tests.reports.pdf.structure import Heard, objections
from tests.reports.reading import W, part


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    folder = tmp_path_factory.mktemp("day")
    with Document.create(folder / "kaz.assess", backups=folder / "backups") as made:
        a_day(made)
        yield made


def word_text(content: bytes) -> str:
    body = part(content, "word/document.xml")
    return "".join(each.text or "" for each in body.iter(f"{W}t"))


def pdf_text(content: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def told(minutes) -> list[str]:
    """Every text of every part, in its order."""
    texts: list[str] = []
    for one in compose(minutes, written_translator(minutes.language)):
        if isinstance(one, Title):
            texts += [one.text, one.subtitle]
        elif isinstance(one, Heading):
            texts.append(one.text)
        elif isinstance(one, Paragraph):
            texts.append(one.words.text)
        elif isinstance(one, Grid):
            texts += [*one.heads, *(words.text for row in one.rows for cell in row for words in cell)]
    return texts


def disordered(minutes, text: str) -> list[str]:
    """The parts that do not stand behind those before them."""
    there, end, found = plain(text), 0, []
    for each in map(plain, told(minutes)):
        at = there.find(each, end)
        found += [each] if at < 0 else []
        end = max(end, at + len(each))
    return found


def missing(minutes, text: str) -> list[str]:
    there = plain(text)
    return [each for each in told(minutes) if plain(each) not in there]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", Kind)
def test_word_and_pdf_say_everything(document, kind, language):
    minutes, tr = minutes_of(document, language, kind), written_translator(language)
    assert missing(minutes, word_text(write_word_minutes(minutes, tr))) == []
    pages = pypdfium2.PdfDocument(write_pdf_minutes(minutes, tr))
    assert missing(minutes, pdf_text(write_pdf_minutes(minutes, tr))) == []
    assert {(round(page.get_width()), round(page.get_height())) for page in pages} == {(595, 842)}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("write", [write_word_minutes, write_pdf_minutes])
def test_the_same_minutes_are_the_same_bytes(document, kind, write):
    assert write(minutes_of(document, kind=kind), written_translator("en")) == write(
        minutes_of(document, kind=kind), written_translator("en")
    )


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", Kind)
def test_who_hears_the_pdf_hears_everything_in_its_order(document, kind, language, tmp_path):
    minutes = minutes_of(document, language, kind)
    minutes = replace(
        minutes, decisions=tuple(replace(one, reasoning="صدر (CCPR/C/2)، لا") for one in minutes.decisions)
    )
    content = write_pdf_minutes(minutes, written_translator(language))
    assert objections(content, tmp_path) == []
    assert disordered(minutes, Heard(content).document.text) == []


@pytest.mark.parametrize("kind", Kind)
def test_no_file_names_anybody(document, kind):
    minutes = minutes_of(document, kind=kind)
    text = word_text(write_word_minutes(minutes, written_translator("en")))
    text += pdf_text(write_pdf_minutes(minutes, written_translator("en")))
    assert not [word for word in (*NAMES, "Aigul", "SECRET") if word in text]


def test_the_lines_of_the_day(document):
    lines = told(minutes_of(document))
    wanted = (
        "National NGOs", "9 people in 2 groups", "Met: 9 people were needed, 9 were there",
        "09:00 to 17:00 (UTC+6)", "3 of 4 recommendations are settled.", "Changed later",
        "Before: Implemented", "Dissent by Group 2 and 1 other who is not named here:", "Too kind",
        "Show of hands: Implemented\u00a01, Partially implemented\u00a06, Not implemented\u00a02, abstained\u00a01",
        "The levels of 4 recommendations were opened to the room at 11:00.", "Settled later", "Still open",
        "At first: In 2 of 4 recommendations all groups are within one step of each other.",
    )  # fmt: skip
    assert [line for line in wanted if line not in lines] == []


def test_word_has_real_headings_and_repeated_heads(document):
    word = docx.Document(io.BytesIO(write_word_minutes(minutes_of(document), written_translator("en"))))
    headings = [one.text for one in word.paragraphs if one.style.name == "Heading 1"]
    assert headings == [
        "Groups", "Decisions in their order", "What changed after the levels were opened",
        "Put off for later", "Not settled", "Priorities", "How far the groups agreed",
    ]  # fmt: skip
    assert word.core_properties.author == ""


def test_the_pdf_has_bookmarks_language_and_nobody(document):
    content = write_pdf_minutes(minutes_of(document, "ar"), written_translator("ar"))
    pdf = pikepdf.open(io.BytesIO(content))
    assert str(pdf.Root.Lang) == written_translator("ar").speaks
    assert {str(pdf.docinfo.get(key, "")) for key in ("/Author", "/Creator", "/Producer")} == {""}
    assert len(list(pypdfium2.PdfDocument(content).get_toc())) == 8


LONG = (
    "Прокуратура расследует отдельные жалобы. ",
    "确保每一项投诉均由独立机构调查。",
    "Қазақстан әіңғүұқөһ ",
)


@pytest.mark.parametrize("words", LONG)
def test_five_thousand_letters_are_all_there(document, words):
    long = (words * 500)[:5000].strip()
    minutes = minutes_of(document)
    minutes = replace(minutes, decisions=tuple(replace(one, reasoning=long) for one in minutes.decisions))
    pdf = plain(pdf_text(write_pdf_minutes(minutes, written_translator("en"))))
    letter = plain(words)[0]
    assert pdf.count(letter) >= plain(long).count(letter) * len(minutes.decisions)
    assert word_text(write_word_minutes(minutes, written_translator("en"))).count(long) == len(
        minutes.decisions
    )


def test_an_appendix_stands_after_the_annex(document, tmp_path):
    annex, minutes = model_case(), minutes_of(document)
    whole = replace(annex, minutes=minutes)
    assert objections(write_pdf(whole, written_translator("en")), tmp_path) == []
    pages = list(pypdfium2.PdfDocument(write_pdf(whole, written_translator("en"))))
    assert [page.get_width() > page.get_height() for page in (pages[0], pages[-1])] == [True, False]
    assert missing(minutes, pdf_text(write_pdf(whole, written_translator("en")))) == []
    assert missing(minutes, word_text(write_word(whole, written_translator("en")))) == []
    assert b'"minutes"' in write_json(whole, written_translator("en"))
    assert b'"minutes"' not in write_json(annex, written_translator("en"))


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Mn", "Me", "Cf"]), max_size=60),
    st.sampled_from(["", "W" * 900, "word " * 300, "a\nb\n\nc", "مرحبا abc 123", "酷刑" * 90, "]]><b>&amp;"]),
)
DISSENTS = st.builds(Dissent, TEXTS, st.sampled_from([(), (2,), (1, 3)]), st.integers(0, 2), TEXTS)
ITEMS = st.builds(Item, st.sampled_from(["6 (a)", "24"]), TEXTS, st.just("en"), TEXTS)
DECISIONS = st.builds(
    Decided, ITEMS, st.none(), st.sampled_from([YES, HALF, NO, None]), TEXTS, st.none() | DISSENTS,
    st.none() | st.builds(Hands, st.integers(0, 9)),
)  # fmt: skip
POSITIONS = st.lists(st.builds(Position, st.integers(1, 3), st.sampled_from([YES, NO]), TEXTS), max_size=3)
WAYS = st.builds(Way, ITEMS, POSITIONS.map(tuple), POSITIONS.map(tuple), st.none(), TEXTS, DISSENTS)


@pytest.mark.slow
@given(decisions=st.lists(DECISIONS, max_size=4), ways=st.lists(WAYS, max_size=3), kind=st.sampled_from(Kind))
@settings(max_examples=6, deadline=None)
def test_no_text_is_lost_in_word_and_any_text_can_be_printed(document, decisions, ways, kind):
    minutes = replace(minutes_of(document, kind=kind), decisions=tuple(decisions), ways=tuple(ways))
    assert missing(minutes, word_text(write_word_minutes(minutes, written_translator("en")))) == []
    assert write_pdf_minutes(minutes, written_translator("en")).startswith(b"%PDF")


def test_the_fields_of_an_empty_day_are_enough(tmp_path):
    with Document.create(tmp_path / "new.assess", backups=tmp_path / "b") as empty:
        minutes = minutes_of(empty)
    assert minutes.made_on == date(2019, 2, 20)
    assert len(fields(minutes)) == 21
    assert missing(minutes, pdf_text(write_pdf_minutes(minutes, written_translator("en")))) == []
