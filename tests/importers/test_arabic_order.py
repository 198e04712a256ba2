"""Lines of Arabic pages as their signs stand: stacked, written into each other, with brackets and hyphens between."""

import pytest

from assessor.importers.text import from_text
from assessor.importers.visual_order import Glyph, needs_order, reading_order

SIZE = 15.0


def _drawn(*signs: tuple[str, float, float, float]) -> list[Glyph]:
    return [Glyph(sign, 2 * at, left, right, pen) for at, (sign, left, right, pen) in enumerate(signs)]


def _apart(text: str) -> list[Glyph]:
    """Signs from the right edge on, each in a place of its own, as `text` has them from right to left."""
    return [Glyph(sign, at, 500 - 5 * at, 504.9 - 5 * at, 500 - 5 * at) for at, sign in enumerate(text)]


@pytest.mark.parametrize(
    ("glyphs", "read"),
    [
        (_drawn(("ل", 388, 395, 389), ("ج", 387, 397, 388), ("ن", 383, 387, 383)), "لجن"),
        (_drawn(("ل", 380, 388, 380), ("ا", 381, 387, 382), ("س", 370, 380, 370)), "لاس"),
        (_apart("رقم 910-4102"), "رقم 019-2014"),
        (_apart("عمان)"), "عمان)"),
    ],
)
def test_a_line_is_read_as_it_was_written(glyphs: list[Glyph], read: str) -> None:
    assert "".join(glyph.sign for glyph in reading_order(glyphs, SIZE)) == read


@pytest.mark.parametrize("text", ["ألف - مقدمة", "كاملا.", "المادة 4"])
def test_whatever_is_no_letter_makes_a_line_worth_a_look(text: str) -> None:
    assert needs_order(text)


@pytest.mark.parametrize(
    ("taken", "read"),
    [
        ("\u202bاإلنسان (\u202a )CCPR/C/1\u202cفي\u202c", "الإنسان (CCPR/C/1) في"),
        ("\u202bمن المالحظات \u202a.2024\u202c\u202c", "من الملاحظات 2024."),
        ("   \u202bتالحظ اللجنة\u202c     \u202b\u202a-1\u202c\u202c", "1-     تلاحظ اللجنة"),
        (".\u202bاألمم\u202c \u202bخالل\u202c", "خلال الأمم."),
        ("\u202bأيضا ً ألن ال\u202c", "أيضاً لأن لا"),
        (
            "اإلطالق الذي ال يزال قائماً، الستخدام الالجئين أو ثالثة",
            "الإطلاق الذي لا يزال قائماً، لاستخدام اللاجئين أو ثلاثة",
        ),
        ("لأن الحالة العامة للإنسان الثالث لا تزال", "لأن الحالة العامة للإنسان الثالث لا تزال"),
    ],
)
def test_text_taken_from_a_page_is_put_back_as_it_was_written(taken: str, read: str) -> None:
    known = "\n\u202bاألمم\u202c" if "\u202b" in taken else ""
    assert from_text(taken + known).text.partition("\n")[0] == read


def _portions(*lines: str) -> str:
    """As a page is taken out in the order of drawing: words within control signs, figures and signs by themselves."""
    drawn = (
        " ".join(f"\u202b{word}\u202c" for word in reversed(line.split())) if line[-1] > "\u0620" else line
        for line in lines
    )
    return "\n".join(drawn)


@pytest.mark.parametrize(
    ("portions", "read"),
    [
        (("(تعرب اللجنة عن قلقها", "4168", "و", "4169", ".)"), "(تعرب اللجنة عن قلقها 4168 و4169)."),
        (("تعرب اللجنة عن", "(", "CCPR/C/1", ")", "في"), "تعرب اللجنة عن (CCPR/C/1) في"),
        (("3", "-", "تعرب اللجنة عن قلقها"), "3- تعرب اللجنة عن قلقها"),
        (("'", "1", "'", "تعرب اللجنة عن قلقها"), "'1' تعرب اللجنة عن قلقها"),
    ],
)
def test_portions_of_a_line_are_put_together(portions: tuple[str, ...], read: str) -> None:
    others = ["تلاحظ اللجنة مع القلق هذه الأمور كلها"] * 3
    text = from_text(_portions(*others, *portions, *others)).text
    assert read in text.split("\n")
