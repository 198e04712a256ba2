"""Tells headings from paragraphs: they have no number and end without a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessor.importers.batch import Verdict
from assessor.importers.cleaning import tidy
from assessor.importers.lexicon import Lexicon, squeeze, squeezed
from assessor.importers.prose import Prose, Row
from assessor.importers.sentences import TERMINAL, cites_articles, is_abbreviated, sentence_ends
from assessor.importers.verdicts import verdict_of

LONGEST = 260
_NEAR = 3 * LONGEST
"""Where the last stop of a paragraph is looked for first: the headings behind it are shorter."""
_SECTION = re.compile(
    r"(?:(?P<letter>[A-LА-ИСЕВ])|(?P<roman>[IVX]{1,4})|(?P<digit>[1-9]\d?)|(?P<han>[一二三四五六七八九十]{1,2})|(?P<arabic>"
    r"ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون)"
    r"|(?P<ordinal>(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن)(?:ًا|ا\s?ً?)))\s?[.．、–—-]\s*(?=\S)"
)
_GLUED = re.compile(r"^(?:[A-Z]|[IVX]{1,4}|[1-9]\d?)\.(?=[^\W\d_])")
_LONE_MARK = re.compile(r"(?:^|\s)(?:[A-LА-И]|[IVX]{1,4})[.]$")
_LIMB = re.compile(r"[(（]?\s?(?:[a-zа-я]{1,3}|[أ-ي]ـ?|[一二三四五六七八九十]|\d{1,2})\s?[)）]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at start..end of the stream. `section` is its printed letter's kind, empty for a theme."""

    start: int
    end: int
    title: str
    section: str = ""
    level: int = 0
    look: str = ""


def section_kind(title: str) -> str:
    """The kind of letter that a section's title begins with, or nothing."""
    found = _SECTION.match(title)
    if not found:
        return ""
    kind = found.lastgroup or ""
    return "roman" if kind == "letter" and found["letter"] in "I" else kind


def section_mark(title: str) -> str:
    found = _SECTION.match(title)
    return found.group().strip() if found else ""


def split_headings(prose: Prose, start: int, end: int, words: Lexicon) -> tuple[int, list[Heading]]:
    """Where the body of start..end ends, and the headings that stand after it. Nothing precedes place 0."""
    rows = [row for row in prose.rows_within(start, end) if row.start > start or not start]
    tail = _tail(prose, start, end, words, rows)
    if tail >= end or not prose.text[tail:end].strip():
        return end, []
    return tail, _headings(prose, tail, end, words)


def _tail(prose: Prose, start: int, end: int, words: Lexicon, rows: list[Row]) -> int:
    """Where the text after the body's last stop begins; the end, if that is no heading."""
    text = prose.text
    styled = [row for row in rows if row.line.heading]
    if styled and not _body_after(prose, styled[-1], end):
        first = styled[-1]
        for row in reversed(rows[: rows.index(styled[-1])]):
            if not row.line.heading and not is_heading(text[row.start : row.end]):
                break
            first = row
        end = first.start
    glued = _plain_tail(prose, start, end, words, [row for row in rows if row.start < end])
    return glued if glued < end or not styled else end


def _plain_tail(prose: Prose, start: int, end: int, words: Lexicon, rows: list[Row]) -> int:
    text = prose.text
    tail = max(_stops(prose, max(start, end - _NEAR), end, words, rows), default=0)
    tail = tail or max(_stops(prose, start, end, words, rows), default=start)
    while tail < end and text[tail].isspace():
        tail += 1
    return _first_heading(prose, start, tail, end, rows, words)


def _stops(prose: Prose, start: int, end: int, words: Lexicon, rows: list[Row]) -> Iterator[int]:
    """Where sentences and rows end, but those that a section's letter only seems to end."""
    for at in (*sentence_ends(prose.text, words, start, end), *_row_stops(prose, start, end, rows, words)):
        if not _within_section_mark(prose, at):
            yield at


def _within_section_mark(prose: Prose, at: int) -> bool:
    """Whether a dot is that of "II." or "3." before a section's title, which ends no sentence."""
    row = prose.row_at(max(0, at - 1))
    if _LONE_MARK.fullmatch(prose.text[row.start : row.end][:6]):
        return True
    found = _SECTION.match(prose.text, row.start, row.end)
    return found is not None and row.start < at <= found.end() and is_heading(prose.text[row.start : row.end])


def _row_stops(prose: Prose, start: int, end: int, rows: list[Row], words: Lexicon) -> list[int]:
    """Ends of rows that end with a sign after which a new row cannot be the same sentence's heading."""
    text = prose.text
    return [
        row.end
        for row in [prose.row_at(start), *rows]
        if start <= row.end <= end
        and TERMINAL.search(text, max(start, row.end - 6), row.end)
        and not _LONE_MARK.search(text[max(row.start, row.end - 6) : row.end])
        and not is_abbreviated(text[max(row.start, row.end - 20) : row.end], words)
    ]


def _body_after(prose: Prose, row: Row, end: int) -> bool:
    return any(
        not other.line.heading and not is_heading(prose.text[other.start : other.end])
        for other in prose.rows_within(row.end, end)
    )


def _first_heading(prose: Prose, start: int, tail: int, end: int, rows: list[Row], words: Lexicon) -> int:
    """The tail, or its first row that looks like a heading; the end if there is none."""
    text = prose.text
    if (
        tail > start
        and is_heading(text[tail:end], LONGEST * 2)
        and (tail in prose.starts or _is_title(text[tail:end], words))
    ):
        return tail
    for row in rows:
        if row.start >= tail and row.certain and is_heading(text[row.start : min(row.end, end)]):
            return row.start
    return end


def _is_title(text: str, words: Lexicon) -> bool:
    """Whether what follows a stop on the same line is a heading and no unfinished sentence."""
    if len(text) > LONGEST or text[:1].islower():
        return False
    return bool(_SECTION.match(text)) or verdict_of(text, words) is Verdict.CONTEXT


def is_heading(text: str, longest: int = LONGEST) -> bool:
    """Whether a line can be a heading: short, without a stop, no limb."""
    text = text.strip()
    if not text or len(text) > longest or text[0].islower() or text[0] in "*_":
        return False
    return not TERMINAL.search(text) and not _LIMB.match(text) and any(sign.isalpha() for sign in text)


def _headings(prose: Prose, start: int, end: int, words: Lexicon) -> list[Heading]:
    cuts = [start]
    for row in prose.rows_within(start + 1, end):
        before = prose.text[cuts[-1] : row.start]
        if not _is_unfinished(before, words) and (
            row.certain
            or _SECTION.match(prose.text, row.start)
            or _ends_section(before, prose.text[row.start], words)
            or (cites_articles(before) and _opens_heading(prose.text[row.start]))
        ):
            cuts.append(row.start)
    return [_heading(prose, at, until, words) for at, until in zip(cuts, [*cuts[1:], end], strict=True)]


def _is_unfinished(text: str, words: Lexicon) -> bool:
    """Whether a heading must go on in the next line: a bracket, a last word or a lone letter leads on."""
    text = text.strip()
    opened = text.count("(") + text.count("（") > text.count(")") + text.count("）")
    return opened or bool(_LONE_MARK.fullmatch(text)) or text.rpartition(" ")[2] in words.common_words


def _opens_heading(sign: str) -> bool:
    """Whether a heading may begin with a letter; after a bracket the Arabic "and" goes on."""
    return sign.isalpha() and not sign.islower() and sign != "و"


def _ends_section(text: str, following: str, words: Lexicon) -> bool:
    """Whether a text is a section's whole title, as the committees word them."""
    text = text.strip()
    mark = section_mark(text)
    goes_on = following.islower() or text.casefold().rpartition(" ")[2] in words.common_words
    return bool(mark and not goes_on and squeezed(words.sections).fullmatch(squeeze(text.removeprefix(mark))))


def _heading(prose: Prose, start: int, end: int, words: Lexicon) -> Heading:
    row = prose.row_at(start)
    title = tidy(prose.text[start:end], words.code)
    title = _GLUED.sub(r"\g<0> ", title)
    alone = row.start == start and row.end <= end
    return Heading(start, end, title, section_kind(title), row.line.heading, row.line.look if alone else "")
