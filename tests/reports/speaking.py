"""Random annexes in the six languages of the United Nations: their letters among symbols and figures."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from assessor.reports import wording
from assessor.reports.report import GroupLevel, Report, ReportRow, Source
from tests.reports.annexes import report, theme

UN_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
_WORDS = {
    "en": ["torture", "the State party", "should", "by 2021,"],
    "fr": ["« l'État »", "enquêter", "œuvre", "d'ici à 2021 ;"],
    "es": ["¿investigar?", "niñez", "el Estado parte", "antes de 2021,"],
    "ru": ["пытки", "государство-участник", "Қазақстан", "к 2021 году,"],
    "ar": ["التعذيب", "الدولة الطرف", "بحلول عام 2021،", "(أ)"],
    "zh": ["酷刑", "缔约国应", "到2021年，", "（a）"],
}
_ALL = ["CCPR/C/KAZ/CO/2", "24 (a)", "=1+1", "12.5%", "& <b>", "-"]


def _texts(language: str, most: int = 12) -> st.SearchStrategy[str]:
    words = st.sampled_from([*_WORDS[language], *_ALL])
    return st.lists(words, max_size=most).map(" ".join)


def _row(draw: st.DrawFn, language: str, number: int, newest: int) -> ReportRow:
    texts = _texts(language)
    cited = sorted(draw(st.sets(st.integers(1, newest), max_size=3))) if newest else []
    groups = draw(st.lists(st.sampled_from(wording.LEVELS[:4]), max_size=3))
    return ReportRow(
        f"{number} ({draw(st.sampled_from('abc'))})", draw(st.booleans()), f"{_WORDS[language][0]} {draw(texts)}",
        draw(st.sampled_from(wording.LEVELS)), "", language, draw(texts), draw(texts), draw(texts),
        tuple(cited), tuple(GroupLevel(n, level) for n, level in enumerate(groups, 1) if level),
    )  # fmt: skip


@st.composite
def spoken(draw: st.DrawFn, language: str) -> Report:
    newest = draw(st.integers(0, 4))
    themes: list[Any] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        rows = [_row(draw, language, 10 * number + n, newest) for n in range(draw(st.integers(1, 3)))]
        themes.append(theme(f"{_WORDS[language][0]} {number}", *rows))
    dates = st.sampled_from(["", "2018", "2018-03", "2018-03-09", _WORDS[language][-1]])
    links = st.sampled_from(["", "https://example.org/a?b=1"])
    sources = tuple(
        Source(
            n,
            draw(st.sampled_from(["law", "case"])),
            f"{_WORDS[language][1]} {n}",
            draw(dates),
            draw(links),
            draw(st.booleans()),
        )
        for n in range(1, newest + 1)
    )
    return report(*themes, sources=sources, language=language, written_in=language)
