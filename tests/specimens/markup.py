"""The specimens' markup, read into frozen data: what an importer must find in each rendered file.

Headings carry a letter or none, `§ 24 recommendation` starts a paragraph, `. ? > ~ -` a passage, and
`! name` asks the renderer for a hazard in whatever comes next. A hazard that concerns a whole paragraph
(its number, its line) may also stand before one of its passages; one that concerns words may stand before
the paragraph and then strikes its first passage. `two-columns`, or any name in the header line `hazards:`,
concerns the whole file.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from assessor.importers.batch import Verdict
from tests.specimens.structure import (
    HAZARDS,
    OF_A_PARAGRAPH,
    WHOLE_FILE,
    Paragraph,
    Passage,
    Specimen,
    Theme,
    specimen_of,
)

TEXTS = Path(__file__).parent / "texts"

ROMAN = tuple(re.findall(r"\w+", "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi"))
LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_KINDS = {">": Verdict.LEAD_IN, "~": Verdict.CONTEXT, "?": Verdict.CONCERN}
_HEADING = {"@@": 0, "@": 1, "@+": 2}
_LIMB = re.compile(r"(\([a-z]\)(?: \([ivx]+\))?) (?:(>) )?(.+)")
_PARAGRAPH = re.compile(r"§ (\d+) (recommendation|concern|context)(?: answers (\d+|-))?")


class MarkupError(Exception):
    """A specimen is written wrongly; the message says where."""


def names() -> list[str]:
    return sorted(path.stem for path in TEXTS.glob("*.co"))


def load(name: str) -> Specimen:
    return parse((TEXTS / f"{name}.co").read_text(encoding="utf-8"), name)


def parse(text: str, name: str = "") -> Specimen:
    return _Reader(name).read(text)


class _Reader:
    """Reads one specimen line by line."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.header: dict[str, str] = {}
        self.masthead: list[str] = []
        self.flow: list[Theme | Paragraph] = []
        self.pending: set[str] = set()
        self.whole: set[str] = set()
        self.line = 0

    def read(self, text: str) -> Specimen:
        in_header = True
        for self.line, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
            line = raw.strip()
            if line == "---":
                in_header = False
            elif line and in_header:
                self._header(line)
            elif line:
                self._body(line)
        self._finish()
        return specimen_of(
            self.name, self.header, tuple(self.masthead), tuple(self.flow), frozenset(self.whole)
        )

    def _header(self, line: str) -> None:
        key, colon, value = line.partition(":")
        if not colon:
            raise self._error("a header line needs a colon")
        self.header[key.strip()] = value.strip()

    def _body(self, line: str) -> None:
        sign, _, rest = line.partition(" ")
        if not self.flow and sign not in {"@@", "@", "@+", "§", "!"}:
            self.masthead.append(line)
        elif sign == "!":
            self._hazard(rest.strip())
        elif sign in _HEADING:
            self._heading(rest.strip(), _HEADING[sign])
        elif sign == "§":
            self._paragraph(line)
        else:
            self._passage(sign, rest.strip())

    def _hazard(self, names: str) -> None:
        for name in re.split(r"[,\s]+", names):
            if name not in HAZARDS:
                raise self._error(f"no such hazard: {name}")
            (self.whole if name in WHOLE_FILE else self.pending).add(name)

    def _taken(self) -> frozenset[str]:
        taken, self.pending = frozenset(self.pending), set()
        return taken

    def _heading(self, title: str, depth: int) -> None:
        hazards = self._taken()
        if hazards - {"glued-heading"}:
            raise self._error(f"a heading cannot have {sorted(hazards)}")
        self.flow.append(Theme(title, depth, hazards))

    def _paragraph(self, line: str) -> None:
        match = _PARAGRAPH.fullmatch(line)
        if not match:
            raise self._error("a paragraph is '§ NUMBER recommendation|concern|context'")
        number, verdict, answers = match.groups()
        before = [item for item in self.flow if isinstance(item, Paragraph)]
        if before and int(number) != int(before[-1].number) + 1:
            raise self._error(f"paragraph {number} follows {before[-1].number}")
        themes = sum(isinstance(item, Theme) for item in self.flow)
        theme = themes - 1 if themes else None
        if answers is None and verdict == "recommendation" and before:
            last = before[-1]
            answers = last.number if last.verdict is Verdict.CONCERN and last.theme == theme else ""
        answers = "" if answers in {None, "-"} else answers
        self.flow.append(
            Paragraph(
                number, Verdict(verdict), (), theme, answers, number in self._follow_up(), self._taken()
            )
        )

    def _follow_up(self) -> list[str]:
        return re.findall(r"\d+", self.header.get("follow-up", ""))

    def _passage(self, sign: str, rest: str) -> None:
        paragraph = self.flow[-1] if self.flow else None
        if not isinstance(paragraph, Paragraph):
            raise self._error("a passage stands outside a paragraph")
        passage = self._read_passage(sign, rest, paragraph)
        own, upward = self._split(passage.hazards)
        passages = (*paragraph.passages, replace(passage, hazards=own))
        self.flow[-1] = replace(paragraph, passages=passages, hazards=paragraph.hazards | upward)

    def _read_passage(self, sign: str, rest: str, paragraph: Paragraph) -> Passage:
        if sign == "-":
            match = _LIMB.fullmatch(rest)
            if not match:
                raise self._error("a limb is '- (a) text' or '- (a) (i) text'")
            limb, lead_in, text = match.groups()
            self._check_sequence(limb, paragraph)
            return Passage(Verdict.LEAD_IN if lead_in else paragraph.verdict, text, limb, self._taken())
        if sign != "." and sign not in _KINDS:
            raise self._error(f"no such sign: {sign}")
        return Passage(_KINDS.get(sign, paragraph.verdict), rest, "", self._taken())

    def _split(self, hazards: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        return hazards - OF_A_PARAGRAPH, hazards & OF_A_PARAGRAPH

    def _check_sequence(self, limb: str, paragraph: Paragraph) -> None:
        limbs = [passage.limb for passage in paragraph.passages if passage.limb]
        last = limbs[-1] if limbs else ""
        if limb not in _next_limbs(last):
            raise self._error(f"limb {limb} follows {last or 'none'}")

    def _finish(self) -> None:
        if self.pending:
            raise self._error(f"nothing follows the hazard {sorted(self.pending)}")
        for name in re.findall(r"[\w-]+", self.header.get("hazards", "")):
            if name not in HAZARDS:
                raise self._error(f"no such hazard: {name}")
            self.whole.add(name)
        for index, item in enumerate(self.flow):
            if isinstance(item, Paragraph):
                self.flow[index] = self._settled(item)
        self._check_whole()
        self._settle_headings()

    def _settled(self, paragraph: Paragraph) -> Paragraph:
        """Hazards of words move to the first passage, a glued limb to the limb itself."""
        if not paragraph.passages:
            raise self._error(f"paragraph {paragraph.number} is empty")
        passages = list(paragraph.passages)
        passages[0] = replace(passages[0], hazards=passages[0].hazards | (paragraph.hazards - OF_A_PARAGRAPH))
        for index, passage in enumerate(passages[:-1]):
            if "glued-limb" in passage.hazards and not (index and passage.limb):
                passages[index] = replace(passage, hazards=passage.hazards - {"glued-limb"})
                following = passages[index + 1]
                passages[index + 1] = replace(following, hazards=following.hazards | {"glued-limb"})
        return replace(paragraph, passages=tuple(passages), hazards=paragraph.hazards & OF_A_PARAGRAPH)

    def _check_whole(self) -> None:
        numbers = {item.number for item in self.flow if isinstance(item, Paragraph)}
        missing = {"language", "symbol", "body", "adopted"} - self.header.keys()
        if missing:
            raise self._error(f"the header lacks {sorted(missing)}")
        if not set(self._follow_up()) <= numbers:
            raise self._error("a follow-up paragraph does not exist")

    def _settle_headings(self) -> None:
        """A glued heading sticks to the paragraph after it, or, if a heading follows, to the one before."""
        for index, item in enumerate(self.flow):
            if "glued-heading" not in item.hazards:
                continue
            around = self.flow[max(index - 1, 0)], self.flow[min(index + 1, len(self.flow) - 1)]
            if isinstance(item, Paragraph) and not isinstance(around[1], Theme):
                raise self._error("glued-heading needs a heading beside a paragraph")
            if isinstance(item, Theme) and isinstance(around[1], Theme):
                if not isinstance(around[0], Paragraph):
                    raise self._error("glued-heading needs a heading beside a paragraph")
                self.flow[index] = replace(item, hazards=frozenset())
                self.flow[index - 1] = replace(around[0], hazards=around[0].hazards | item.hazards)

    def _error(self, message: str) -> MarkupError:
        return MarkupError(f"{self.name}, line {self.line}: {message}")


def _next_limbs(last: str) -> set[str]:
    if not last:
        return {"(a)", "(a) (i)"}
    letter, _, nested = last.partition(" ")
    following = f"({LETTERS[LETTERS.index(letter[1]) + 1]})"
    numeral = ROMAN[ROMAN.index(nested.strip("()")) + 1] if nested else "i"
    return {following, f"{letter} ({numeral})", f"{following} (i)"}
