import re
from io import BytesIO

import docx
import pypdfium2
import pytest

from tests.specimens import markup
from tests.specimens.comparison import expected
from tests.specimens.markup import MarkupError, load, names, parse
from tests.specimens.printed import limb_mark
from tests.specimens.render import FORMATS, furniture, hazards_covered, render
from tests.specimens.structure import HAZARDS, Specimen

HEADER = """language: en
symbol: CCPR/C/KAZ/CO/2
body: CCPR
state: KAZ
adopted: 2016-07-11
follow-up: 2
---
United Nations
CCPR/C/KAZ/CO/2
@ Torture
§ 1 concern
. The Committee is concerned about many things of the kind.
"""
FULL = ("en", "fr", "es", "ru", "ar", "zh")
HYPHENATED = ("en", "fr", "es", "ru")


@pytest.fixture(params=names())
def specimen(request: pytest.FixtureRequest) -> Specimen:
    return load(request.param)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def test_every_named_hazard_is_in_some_specimen() -> None:
    assert hazards_covered() == HAZARDS


@pytest.mark.parametrize("name", FULL)
def test_a_full_length_specimen_is_full_length(name: str) -> None:
    specimen = load(name)
    limbs = [passage for paragraph in specimen.paragraphs for passage in paragraph.passages if passage.limb]
    assert 45 <= len(specimen.paragraphs) <= 65
    assert 60 <= len(limbs) <= 100
    assert any(" " in passage.limb for passage in limbs)


def test_a_specimen_says_that_it_is_one(specimen: Specimen) -> None:
    assert specimen.symbol in specimen.masthead
    assert sum(paragraph.follow_up for paragraph in specimen.paragraphs) in {0, 2, 3, 4}


def test_a_recommendation_answers_the_concern_before_it() -> None:
    specimen = parse(HEADER + "§ 2 recommendation\n> Do:\n- (a) > One:\n- (a) (i) Two;\n- (b) Three.")
    assert expected(specimen)[4:] == [
        ("paragraph", "2", "Torture", "1", True),
        ("passage", "2", "", "lead-in", "Do:"),
        ("passage", "2", "(a)", "lead-in", "One:"),
        ("passage", "2", "(a) (i)", "recommendation", "Two;"),
        ("passage", "2", "(b)", "recommendation", "Three."),
    ]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("! no-such-thing\n§ 2 recommendation\n. Do.", "no such hazard"),
        ("§ 3 recommendation\n. Do.", "3 follows 1"),
        ("§ 2 recommendation\n- (b) Do.", "follows none"),
        ("§ 2 recommendation\n- (a) Do;\n- (b) (ii) Do.", r"follows \(a\)"),
        ("§ 2 recommendation", "is empty"),
        ("§ 2 wish\n. Do.", "a paragraph is"),
        ("§ 2 recommendation\n. Do.\n! one-line", "nothing follows"),
        ("§ 2 recommendation\n! glued-heading\n. Do.\n§ 3 context\n. So.", "beside a paragraph"),
    ],
)
def test_wrong_markup_is_an_error(wrong: str, says: str) -> None:
    with pytest.raises(MarkupError, match=says):
        parse(HEADER + wrong)


def test_limbs_are_printed_as_each_language_does() -> None:
    printed = [
        limb_mark(limb, language) for language in ("en", "fr", "ar", "zh") for limb in ("(b)", "(b) (ii)")
    ]
    assert printed == ["(b)", "(ii)", "b)", "ii)", "(ب)", "'2'", "(b)", "(二)"]


def test_hazards_are_where_they_were_asked_for() -> None:
    text = HEADER + (
        "! glued-number, one-line\n§ 2 recommendation\n! glued-limb\n> Do:\n- (a) One;\n- (b) Two.\n"
        "! lost-number\n§ 3 context\n! split-word, footnote-mark\n. All kinds of considerations."
    )
    lines = render(parse(text), "txt").decode().splitlines()
    assert lines[-1] == "2.Do:(a) One; (b) Two. All kinds of* c onsiderations."


@pytest.mark.parametrize("kind", FORMATS)
def test_a_clean_file_holds_every_letter_of_the_specimen(kind: str) -> None:
    specimen = load("en").clean()
    text = _letters(_READERS[kind.partition("-")[0]](render(specimen, kind)))
    for paragraph in specimen.paragraphs:
        for passage in paragraph.passages:
            assert _letters(passage.text)[:20] in text


@pytest.mark.parametrize("name", HYPHENATED)
def test_hyphens_divide_words_at_line_ends(name: str) -> None:
    divided = re.findall(r"([^\W\d_]+)-\n([^\W\d_]+)", render(load(name), "paste").decode())
    words = {
        word
        for paragraph in load(name).paragraphs
        for passage in paragraph.passages
        for word in re.findall(r"\w+", passage.text)
    }
    assert divided
    assert {head + tail for head, tail in divided} <= words


@pytest.mark.slow
def test_files_open_in_every_format(specimen: Specimen) -> None:
    assert pypdfium2.PdfDocument(render(specimen, "pdf")).get_metadata_value("Title") == specimen.symbol
    for kind in ("docx-automatic", "docx-typed"):
        word = docx.Document(BytesIO(render(specimen, kind)))
        assert word.sections[0].header.paragraphs[0].text == specimen.symbol


def test_automatic_numbers_stand_nowhere_in_the_text() -> None:
    word = docx.Document(BytesIO(render(load("en").clean(), "docx-automatic")))
    numbered = [paragraph for paragraph in word.paragraphs if paragraph._p.pPr.numPr is not None]
    assert len(numbered) == 51 + 73
    assert not any(paragraph.text[0] in "(123456789" for paragraph in numbered)


def test_pasted_text_carries_its_pages_furniture() -> None:
    specimen = load("en")
    text = render(specimen, "paste").decode()
    assert max(map(len, text.splitlines())) <= 95
    for piece in furniture(specimen):
        assert text.count(piece) > 1


def _word_text(data: bytes) -> str:
    return "".join(paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs)


def _pdf_text(data: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def _plain_text(data: bytes) -> str:
    return data.decode().replace("&quot;", "").replace("&#x27;", "")


_READERS = {
    "docx": _word_text,
    "pdf": _pdf_text,
    "html": _plain_text,
    "txt": _plain_text,
    "paste": _plain_text,
}


def test_names_are_those_of_the_files() -> None:
    assert {"en", "en-2008", "en-cescr", "fr", "es"} <= set(markup.names())
