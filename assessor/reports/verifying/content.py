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


class Content:
    """A file that is being looked at. Its metadata is read at once, all that it says only when it has to be compared.

    `language` is what it says it speaks, `sign_off` names what the organisations had said when it was written.
    """

    def __init__(self, read: Callable[[], Iterable[Unit]], keywords: str = "", language: str = "") -> None:
        self._read, self._keywords = read, keywords
        named = dict(_KEYWORD.findall(keywords))
        self.language = named.get("language", language)
        self.sign_off = named.get("sign-off", "")

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Everything, in the order of the file."""
        return tuple(self._read())

    @property
    def claims(self) -> tuple[str, ...]:
        """The digests that it says it has: in its metadata or, where that is gone, in its texts."""
        named = DIGEST.findall(self._keywords)
        return tuple(
            dict.fromkeys(named or (one for unit in self.units for one in DIGEST.findall(unit.text)))
        )
