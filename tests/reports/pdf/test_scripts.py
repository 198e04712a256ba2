"""Letters of four scripts: the right shapes in the right order, broken where readers expect it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.reports.pdf.arabic import drawn_order, joined
from assessor.reports.pdf.lettering import Lettering
from assessor.reports.pdf.lines import Span, Typesetter
from assessor.reports.pdf.measures import BODY
from assessor.reports.pdf.table import Table
from assessor.reports.report import ReportRow
from tests.reports.pdf.annexes import annex, opened, plain, row, text_of

ARABIC = "ينبغي للدولة الطرف أن تضمن التحقيق في ادعاءات التعذيب"


def set_lines(text, width=200.0, right_to_left=False):
    return Typesetter(Lettering(), right_to_left).lines((Span(text, BODY),), width)


def drawn(line):
    return "".join(piece.text for piece in line.pieces if not piece.is_mark)


def test_kazakh_and_russian_letters_are_drawn_as_they_are():
    text = "Қазақстан Республикасының әділет органдары, өңір, ұйғарым, үкім, һ, ғ, і; Россия ёлка"
    assert plain(text) in text_of(annex(row(text=text)))


def test_arabic_letters_take_their_joined_forms_from_right_to_left():
    assert [unicodedata.name(letter) for letter in drawn_order("كتاب", right_to_left=True)] == [
        "ARABIC LETTER BEH ISOLATED FORM",
        "ARABIC LETTER ALEF FINAL FORM",
        "ARABIC LETTER TEH MEDIAL FORM",
        "ARABIC LETTER KAF INITIAL FORM",
    ]


def test_arabic_comes_back_in_the_order_of_reading():
    assert plain(ARABIC) in text_of(annex(row(text=ARABIC, level=None), language="ar"))


@pytest.mark.parametrize(
    ("logical", "shown"),
    [
        ("الوثيقة CCPR/C/KAZ/CO/2 هنا", "CCPR/C/KAZ/CO/2"),
        ("المادة 24 (2018) هنا", "24"),
        ("تقرير Human Rights Centre (2018) عن", "Human Rights Centre (2018)"),
        ("نسبة 5,5 هنا", "5,5"),
    ],
)
def test_numbers_and_symbols_within_arabic_keep_their_own_order(logical, shown):
    assert shown in drawn_order(logical, right_to_left=True)


@pytest.mark.parametrize(
    ("logical", "first", "last"),
    [("(المادة)", "(", ")"), ("«كلمة»", "«", "»"), ("[أ]", "[", "]"), ("(1)", "(", ")")],
)
def test_brackets_open_towards_what_they_enclose(logical, first, last):
    shown = drawn_order(logical, right_to_left=True)
    assert (shown[0], shown[-1]) == (first, last)


def test_vowel_signs_stand_over_their_letter_and_do_not_part_words():
    (line,) = set_lines("مُحَمَّد", right_to_left=True)
    marks = [piece for piece in line.pieces if piece.is_mark]
    letters = [piece for piece in line.pieces if not piece.is_mark]
    assert len(marks) == 4
    assert all(mark.above != 0 for mark in marks)
    assert all(letters[0].x <= mark.x + 3 <= line.width + 3 for mark in marks)
    assert plain("محمد") in text_of(annex(row(text="مُحَمَّد"), language="ar"))


def test_the_arabic_page_is_mirrored():
    page = opened(annex(row("24"), language="ar"))[2].get_textpage()
    searched = page.search("24").get_next()
    assert page.get_charbox(searched[0])[0] > 700


def test_english_in_an_arabic_annex_starts_at_the_left_of_its_column():
    english, arabic = set_lines("The State party.", right_to_left=True), set_lines(ARABIC, right_to_left=True)
    assert (english[0].right, arabic[0].right) == (False, True)
    assert drawn(english[0]) == "The State party."


def test_sources_without_a_reasoning_stand_where_an_arabic_page_begins():
    table = Table(Typesetter(Lettering(), right_to_left=True), written_translator("ar"))
    cited = ReportRow("1", False, "نص", None, sources=(1, 2))
    assert [line.right for line in table.row(cited, "").cells[3].lines] == [True]


def test_chinese_breaks_between_characters_and_never_before_punctuation():
    setter = Typesetter(Lettering(frozenset("缔约国应确保，由独立机构。《公约》")), False)
    lines = setter.lines((Span("缔约国应确保，由独立机构。《公约》" * 9, BODY),), 58)
    assert len(lines) > 20
    assert all(line.width <= 58.01 for line in lines)
    assert not any(drawn(line)[0] in "，。》" or drawn(line)[-1] == "《" for line in lines)


def test_chinese_text_can_be_read_back():
    text = "缔约国应确保由独立机构对所有酷刑指控进行调查（CCPR/C/KAZ/CO/2，第24段）。"
    assert plain(text) in text_of(annex(row(text=text), language="zh"))


@pytest.mark.parametrize("character", ["😀", "\U00020000", "\ue000", "\uece0", "\uffff", "𐌰"])
def test_a_character_in_no_font_is_shown_as_missing(character):
    assert "before�after" in text_of(annex(row(text=f"before{character}after")))


@pytest.mark.parametrize("unseen", ["\u200b", "\u200e", "\u00ad", "\ufeff", "\x00", "\x1b"])
def test_characters_without_a_shape_leave_no_trace(unseen):
    assert plain("beforeafter") in text_of(annex(row(text=f"before{unseen}after")))


TEXTS = st.text(st.sampled_from("ab яқ اكتب ًلا 12 国。《（) -/\n\t\u200b😀"), max_size=200)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.floats(20, 300), st.booleans())
def test_lines_are_never_wider_than_their_column_and_lose_nothing(text, width, right_to_left):
    lines = Typesetter(Lettering(frozenset("国。《（")), right_to_left).lines((Span(text, BODY),), width)
    assert all(line.width <= width + 0.5 for line in lines)
    shown = plain("".join(piece.text for line in lines for piece in line.pieces))
    wanted = plain(text).replace("\u200b", "").replace("😀", "�")
    assert sorted(shown.translate(BRACKETS)) == sorted(wanted.translate(BRACKETS))


BRACKETS = str.maketrans("()（）", "((((")


def test_joining_is_remembered_word_by_word():
    assert joined("كتاب") == joined("كتاب")
    assert joined("word") == "word"


def test_letters_in_two_parts_become_one():
    decomposed = unicodedata.normalize("NFD", "йёү café")
    assert [drawn(line) for line in set_lines(decomposed)] == ["йёү café"]


def test_an_accent_stands_over_its_letter_and_takes_no_room():
    accented, bare = set_lines("замо\u0301к")[0], set_lines("замок")[0]
    (accent,) = [piece for piece in accented.pieces if piece.text == "\u0301"]
    letter_o_ends = accented.pieces[0].x + accented.pieces[0].width
    assert accented.width == pytest.approx(bare.width)
    assert letter_o_ends - 6 < accent.x + 2 < letter_o_ends


def test_a_form_that_the_font_lacks_is_drawn_as_its_plain_letter():
    assert "�" not in "".join(drawn(line) for line in set_lines("ی ک ۇ ﬀ"))


def test_a_space_that_holds_words_together_is_no_place_to_break():
    def ends(space):
        text = f"xxxx №{space}12 " * 9
        return {drawn(line)[-1] for width in range(40, 90, 5) for line in set_lines(text, width)}

    assert ends(" ") == {"x", "№", "2"}
    assert ends("\u00a0") == {"x", "2"}


@pytest.mark.parametrize("mark", [";", ":", "!", "?", "»", "%"])
def test_no_line_begins_with_a_mark_that_french_sets_a_space_before(mark):
    text = f"« mot {mark} " * 40
    for width in range(40, 90, 7):
        lines = [drawn(line) for line in set_lines(text, width)]
        assert not any(line.startswith(mark) or line.endswith("«") for line in lines)
        assert " ".join(lines) == text.strip()


def test_chinese_in_headings_and_in_heads_of_columns_are_drawn_by_one_font():
    """Both are bold, and no file can hold two fonts of one name."""
    assert plain("部分落实") in text_of(annex(row(text="酷刑"), language="zh", title="关于酷刑"))
