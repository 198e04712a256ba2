"""One small document in the ways in which files spell it: figures, dashes, letters by their shape, encodings."""

import re
from collections.abc import Callable

import pytest

from assessor.importers.batch import Verdict
from assessor.importers.cleaning import tidy
from assessor.importers.reading import read_batch
from tests.importers.conservation import misplaced

TEXTS = {
    "ru": "Комитет против пыток\n1. Комитет обеспокоен сообщениями о пытках.\n"
    "2. Государству-участнику следует:\na) расследовать их;\nb) наказать виновных.\n3. Комитет благодарит делегацию.",
    "ar": "لجنة مناهضة التعذيب\n1- يساور اللجنة القلق إزاء التعذيب.\n"
    "2- ينبغي للدولة الطرف:\n(أ) أن تحقق فيه؛\n(ب) أن تعاقب مرتكبيه.\n3- تشكر اللجنة الوفد.",
    "zh": "禁止酷刑委员会\n1. 委员会对酷刑表示关切。\n2. 缔约国应：\n(a) 调查酷刑；\n(b) 惩处责任人。\n"
    "3. 委员会感谢代表团。",
}
SHAPED = str.maketrans({"ل": "ﻟ", "ج": "ﺠ", "ن": "ﻨ", "ة": "ﺔ", "ي": "ﻴ", "د": "ﺪ"})
WIDE = str.maketrans("0123456789ab", "０１２３４５６７８９ａｂ")
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FOUND = [
    ("1", "", Verdict.CONCERN),
    ("2", "", Verdict.LEAD_IN),
    ("2", "(a)", Verdict.RECOMMENDATION),
    ("2", "(b)", Verdict.RECOMMENDATION),
    ("3", "", Verdict.CONTEXT),
]


def _lettered(pattern: str, put: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, put, text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("language", "spell"),
    [
        ("ru", _lettered("-участник", "\u2011участник")),
        ("ru", _lettered("-участник", " – участник")),
        ("ru", _lettered(r"^[ab]\) ", "")),
        ("ar", _lettered(r"^(\d)- ", r"\1ـ ")),
        ("ar", _lettered(r"^(\d)- ", r"\1 - ")),
        ("ar", _lettered(r"([\d()])", "\u200f\\1")),
        ("ar", _lettered(r"^(.+)$", "\u202b\\1\u202c")),
        ("ar", lambda text: text.translate(SHAPED)),
        ("ar", lambda text: text.translate(INDIC).replace("ي", "ی")),
        ("ar", _lettered(r"^\(.\) ", "")),
        ("zh", lambda text: text.translate(WIDE).replace(".", "．")),
        ("zh", _lettered(r"^\([ab]\) ", "")),
        ("zh", lambda text: text.replace("(a)", "㈠").replace("(b)", "㈡")),
    ],
)
def test_a_spelling_changes_nothing(language: str, spell: Callable[[str], str]) -> None:
    batch = read_batch(spell(TEXTS[language]).encode(), "a.txt")

    told = [(one.number, part.limb, part.verdict) for one in batch.paragraphs for part in one.passages]
    assert [one for one in told if one[0]] == FOUND
    assert (batch.language, batch.body) == (language, "CAT")
    assert misplaced(batch) == []


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *[("ru", one) for one in ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")],
        *[("ar", one) for one in ("cp1256", "iso8859_6")],
        ("zh", "gb18030"),
        *[(language, f"utf-16-{end}") for language in TEXTS for end in ("le", "be")],
    ],
)
def test_an_encoding_changes_nothing(language: str, encoding: str) -> None:
    text = TEXTS[language]
    assert read_batch(text.encode(encoding), "a.txt").source == text


def test_a_space_beside_a_chinese_character_is_none() -> None:
    assert tidy("在 2016 年 3 月通过的第 68/ 268 号决议（见 E/C.12/\nMNG）", "zh") == (
        "在2016年3月通过的第68/ 268号决议（见E/C.12/MNG）"
    )
