"""What a file says, whatever program saved it last: texts at their places, and what is drawn beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

DIGEST = re.compile(r"(?:SHA-256 |sha256:|^\")([0-9a-f]{64})")

_KEYWORD = re.compile("(language|sign-off):([0-9a-z]+)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A text, or something drawn, and where it stands: `word/document.xml`, `Annex!C4`, `page 3`.

    What is drawn is named by a digest: it can be compared, but not read.
    """

    place: str
    text: str
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """All of a file in its order. `claims` are the digests that it says it has, `language` what it says it speaks,
    `sign_off` names what the organisations had said when it was written.
    """

    units: tuple[Unit, ...]
    claims: tuple[str, ...] = ()
    language: str = ""
    sign_off: str = ""


def content(units: Iterable[Unit], keywords: str = "", language: str = "") -> Content:
    """`keywords` are those of the file's metadata; what a version's are not in is looked for in the texts."""
    listed = tuple(units)
    named = dict(_KEYWORD.findall(keywords))
    digests = [one for text in (keywords, *(unit.text for unit in listed)) for one in DIGEST.findall(text)]
    claims = tuple(dict.fromkeys(digests))
    return Content(listed, claims, named.get("language", language), named.get("sign-off", ""))
