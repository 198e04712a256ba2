"""Finds what is no part of any sentence: page headers and footers, footnote marks, line-end hyphens, fillers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from assessor.i18n import N_
from assessor.importers.batch import Span
from assessor.importers.hyphens import line_end_hyphens
from assessor.importers.sentences import TERMINAL
from assessor.importers.source import Line, Omission, ReaderResult
from assessor.importers.stream import without
from assessor.importers.undotted import undotted

SYMBOL = (
    r"(?:(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW)/(?:C|SP|CSP|OP)?/?[A-Z0-9./()-]*[A-Z0-9]"
    r"|E/C\.12/[A-Z0-9./()-]*[A-Z0-9]|A/HRC/[A-Z0-9./-]*[A-Z0-9]|A/\d+/\d+)"
)
_JOB = r"(?:GE\.\d{2}-\d{4,6}(?:\s*\([A-Z]\))?|\*\d{6,9}\*|\d{2}-\d{5}(?:\s*\([A-Z]\))?)"
_FURNITURE_LINE = re.compile(
    rf"\s*(?:{_JOB}|{SYMBOL}(?=\s|$)|\d{{6}}\s+\d{{6}}|[-–—]\s*\d{{1,3}}\s*[-–—]"
    rf"|(?:page|página|стр\.?|страница|第)\s*\d+(?:\s*(?:of|de|/|из)\s*\d+)?\s*页?"
    rf"|\d{{1,3}}\s*(?:[/|]\s*\d{{1,3}}\s*)?|[\uE000-\uF8FF\s])++",
    re.IGNORECASE,
)
"""Possessive, since a line of many spaces or figures would else be tried in more ways than there is time for."""
_SENTENCE_LETTERS = re.compile(r"\s*[^\W\d_]{2,} [^\W\d_]{2,} ")
"""Two words, as no furniture begins: quicker to see than that the whole line is none."""
_JOB_NUMBER = re.compile(r"[G*\d](?:(?<=G)E\.\d{2}-\d{4,6}|(?<=\*)\d{6,9}\*|(?<=\d)\d-\d{5})")
"""Begins with one sign of a set, which is looked for far faster than one of several words."""
_INLINE = re.compile(
    rf"(?:(?<![^\S\n])\s+)?(?:(?<![/\w])(?P<page>\d{{1,3}})\s+)?{_JOB}(?:\s+\d{{1,3}}(?=\s))?(?:\s+{SYMBOL}(?=\s|$))?"
)
_STARS = re.compile(r"\*\*{0,3}")
_RAISED = re.compile(r"[¹²³⁰⁴-⁹][¹²³⁰⁴-⁹]*")
_LEADERS = (".....", "……", ". . . . .", "·····", "_____")
_LEADER = re.compile(r"\.{5}|…{2}|(?:\. ){5}|·{5}|_{5}")
_ENTRY_END = re.compile(r"[.…·_ \t]*(?:\d{1,3}\s*[-–—]\s*)?(?:\d{1,3}\s*){1,2}$")
_NOTED = re.compile(r"[^\W\d_][^\W\d_][.,;:)”»\"]$|[^\W\d_]{3}$")
_FILLER = "[\u00ad\u0640\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]"
_FILLERS = re.compile(f"{_FILLER}{_FILLER}*")
PAGE = N_("page header or footer")
CONTENTS = N_("table of contents")
FOOTNOTE = N_("footnote")
FOOTNOTE_MARK = N_("footnote mark")


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What to leave out: `omissions` have to be accounted for, `fillers` are only typographic.

    `numbered` are the starts of lines with a paragraph's number that has no dot.
    """

    omissions: tuple[Omission, ...]
    fillers: tuple[Span, ...]
    numbered: frozenset[int] = frozenset()


def without_fillers(text: str) -> str:
    return _FILLERS.sub(lambda found: "" if _fills(found) else found.group(), text)


def _fills(found: re.Match[str]) -> bool:
    """Whether signs only shape a line. Behind a figure the stroke that draws out a word is its dash."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    return not (found.group()[0] == "\u0640" and before.isdigit())


def clean(source: ReaderResult) -> Cleaning:
    text = source.text
    numbered = undotted(source)
    furniture = [one for one in _furniture(source) if one.span.start not in numbered]
    notes = (one for one in _notes(source, furniture) if one.span.start not in numbered)
    omissions = [*source.omissions, *furniture, *notes, *_marks(text)]
    fillers = [Span(*found.span()) for found in _FILLERS.finditer(text) if _fills(found)]
    fillers += line_end_hyphens(without(text, [omission.span for omission in omissions]))
    return Cleaning(tuple(omissions), tuple(fillers), numbered)


_NOTE = re.compile(r"\s*(?:\*{1,4}\s*\S|(?P<number>\d{1,2})\s+(?P<first>[^\W\d_]))")
_NOTE_LINES = 6
_RAISED_BEFORE = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z])\d{1,2}(?![0-9A-Za-z.,:/)-])")
_PAGE = 5_000
_LONE_STARS = re.compile(r"\s{0,80}\*{1,4}\s{0,80}")
_NUMBERED = re.compile(r"\s*(?:[0-9٠-٩]{1,3}|[(（]?\w{1,3}[)）])")
_LONGEST_FURNITURE = 90
"""Without the spaces that set a page's number at the right edge."""


def _notes(source: ReaderResult, furniture: list[Omission]) -> Iterator[Omission]:
    """Footnotes: lines that begin with a mark and go on to the foot of the page."""
    feet = {omission.span.start for omission in furniture}
    lines = source.lines
    for at, line in enumerate(lines):
        alone = _is_lone_mark(source, at)
        found = _NOTE.match(source.text, line.start, line.end)
        if line.label or not (found or alone):
            continue
        foot = next(
            (to for to in range(at + 1, min(at + _NOTE_LINES, len(lines))) if lines[to].start in feet), 0
        )
        end = lines[foot - 1].end if foot else line.end
        first = found["first"] if found else None
        if first is not None and not _is_whole(source, first, end):
            continue
        mark = _mark_of(source.text, line.start, int(found["number"])) if found and first else None
        if foot or mark or not (alone or first):
            yield Omission(Span(line.start, end), FOOTNOTE)
        if mark:
            yield Omission(mark, FOOTNOTE_MARK)


def _mark_of(text: str, note: int, number: int) -> Span | None:
    """The figure that was raised behind a word, before its note: "care1"."""
    found = [
        Span(*one.span())
        for one in _RAISED_BEFORE.finditer(text, max(0, note - _PAGE), note)
        if int(one.group()) == number
    ]
    return found[-1] if found else None


def _is_lone_mark(source: ReaderResult, at: int) -> bool:
    """A note's mark on a line of its own, before the note."""
    line, following = source.lines[at], source.lines[at + 1 : at + 2]
    if not _LONE_STARS.fullmatch(source.text, line.start, line.end):
        return False
    return not any(_NUMBERED.match(source.text, one.start, one.end) for one in following)


def _is_whole(source: ReaderResult, first: str, end: int) -> bool:
    """Whether a line that begins with a number is a note and not the middle of a sentence."""
    return source.kind == "text" and not first.islower() and bool(TERMINAL.search(source.text, end - 3, end))


def _is_of_contents(source: ReaderResult, line: Line, dotted: bool) -> bool:
    """Whether a line stands in a table of contents: by its style, or by dots that lead to a page's number."""
    if line.look[:1] in "tT" and line.look[:4].casefold() == "toc ":
        return True
    leader = _LEADER.search(source.text, line.start, line.end) if dotted else None
    return bool(leader and _ENTRY_END.match(source.text, leader.end(), line.end))


def _furniture(source: ReaderResult) -> Iterator[Omission]:
    jobs = [found.start() for found in _JOB_NUMBER.finditer(source.text)]
    dotted = any(leader in source.text for leader in _LEADERS)
    for line in source.lines:
        if _is_of_contents(source, line, dotted):
            yield Omission(Span(line.start, line.end), CONTENTS)
            continue
        if _is_furniture(source, line):
            yield Omission(Span(line.start, line.end), PAGE)
        elif jobs and bisect_left(jobs, line.start) < bisect_left(jobs, line.end):
            for found in _INLINE.finditer(source.text, line.start, line.end):
                yield Omission(Span(*found.span()), PAGE)


def is_furniture(text: str) -> bool:
    """Whether a line is nothing but a symbol, a job number or a page number."""
    return not _SENTENCE_LETTERS.match(text) and bool(_FURNITURE_LINE.fullmatch(text))


def _is_furniture(source: ReaderResult, line: Line) -> bool:
    if line.label or _SENTENCE_LETTERS.match(source.text, line.start, line.end):
        return False
    if line.end - line.start < _LONGEST_FURNITURE:
        return bool(_FURNITURE_LINE.fullmatch(source.text, line.start, line.end))
    drawn = " ".join(source.text[line.start : line.end].split())
    return len(drawn) < _LONGEST_FURNITURE and bool(_FURNITURE_LINE.fullmatch(drawn))


def _marks(text: str) -> Iterator[Omission]:
    for found in _STARS.finditer(text):
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        glued = before and not before.isspace()
        if (glued and not (after.isascii() and after.isalnum())) or (
            before and (not after or after.isspace())
        ):
            yield Omission(Span(*found.span()), FOOTNOTE_MARK)
    for found in _RAISED.finditer(text):
        if _NOTED.search(text, max(0, found.start() - 3), found.start()):
            yield Omission(Span(*found.span()), FOOTNOTE_MARK)


_HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_GAP = re.compile(r"\s+")
_LOOSE = re.compile(r"(?<=\w) ([’'\u2011]) (?=\w)")
"""As web pages set apart what their type face lacks: "l ’ homme", "non ‑ refoulement"."""
_LOOSE_SIGNS = (" ’ ", " ' ", " \u2011 ")
_HAN_SIGN = re.compile(f"[{_HAN}]")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")


def tidy(text: str, language: str = "") -> str:
    """One line with single spaces, none beside an apostrophe; Chinese has none between its characters."""
    if language == "zh":
        return _GAP.sub(_chinese_gap, text.strip())
    text = " ".join(text.split())
    return _LOOSE.sub(r"\1", text) if any(sign in text for sign in _LOOSE_SIGNS) else text


def _chinese_gap(gap: re.Match[str]) -> str:
    """None beside a Chinese character, as a page may draw one before each figure: "2016 年".

    Each gap is seen once and as a whole, so that a page of empty lines takes no longer than a page of words.
    """
    before, after = gap.string[gap.start() - 1], gap.string[gap.end()]
    han = _HAN_SIGN.match(before) or _HAN_SIGN.match(after)
    number = before.isdecimal() and after.isdecimal() and not _THREE_DIGITS.match(gap.string, gap.end())
    return "" if han or ("\n" in gap.group() and (number or before == "/")) else " "
