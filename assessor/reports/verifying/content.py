"""What a file says, whatever program saved it last: texts at their places, and what is drawn beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

DIGEST = re.compile(r"(?:SHA-256 |sha256:|^\")([0-9a-f]{64})")

_KEYWORD = re.compile("(language|sign-off):([0-9a-z]+)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A text, or something drawn, and where it stands: `word/document.xml`, `Annex!C4`, `page 3`.

    What is drawn is named by a digest: it can be compared, but not read. What stands `beside` is not on the page, such
    as an alternative text or where a link leads: another program may drop it, but not make it say something else.
    `at` is where a text has to stand, if its order alone does not tell.
    """

    place: str
    text: str
    drawn: bool = False
    beside: bool = False
    at: str = ""

    @property
    def compared(self) -> tuple[str, str]:
        return self.at, self.text


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells of itself in its metadata."""

    keywords: str = ""
    language: str = ""


class Content:
    """A file that is being looked at: what it tells of itself, and all that it says once that has to be compared."""

    def __init__(self, read: Callable[[], Iterable[Unit]], tell: Callable[[], Told]) -> None:
        self._read, self._tell = read, tell

    @cached_property
    def told(self) -> Told:
        return self._tell()

    @property
    def language(self) -> str:
        """What it says it speaks."""
        return dict(_KEYWORD.findall(self.told.keywords)).get("language", self.told.language)

    @property
    def sign_off(self) -> str:
        """What names that which the organisations had said when it was written."""
        return dict(_KEYWORD.findall(self.told.keywords)).get("sign-off", "")

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Everything, in the order of the file."""
        return tuple(self._read())

    @property
    def claims(self) -> tuple[str, ...]:
        """The digests that it says it has: in its metadata or, where that is gone, in its texts."""
        named = DIGEST.findall(self.told.keywords)
        return tuple(
            dict.fromkeys(named or (one for unit in self.units for one in DIGEST.findall(unit.text)))
        )
