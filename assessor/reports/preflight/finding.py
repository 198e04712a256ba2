"""One thing to look at before an annex goes out: what it is, how grave, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

WORKSHOP = "workshop"
"""Where what people wrote of the workshop itself stands."""


class Severity(StrEnum):
    """`BLOCKS`: nobody should hand this out. `WARNS`: a reader will ask. `TELLS`: nothing is wrong."""

    BLOCKS = "blocks"
    WARNS = "warns"
    TELLS = "tells"


class Matter(StrEnum):
    """What can be found, the gravest first; each is mended in one place."""

    NOTHING = "nothing"
    QUOTED = "confidential-quoted"
    GUARDED = "never-to-go-out"
    DISPUTED = "conflict"
    UNDECIDED = "undecided"
    UNSCORED = "unscored"
    UNREASONED = "no-reasoning"
    UNPROVEN = "no-public-evidence"
    OUTDATED = "older-than-adoption"
    BROKEN_LINK = "broken-link"
    UNASKED = "no-ask"
    WEAK_ASK = "weak-verb"
    SEVERAL_ASKED = "several-actions"
    TIMELESS_ASK = "no-time"
    LONG_ASK = "long-ask"
    DRAFTED = "draft-ask"
    UNTRANSLATED = "untranslated"
    UNCONFIRMED = "not-confirmed"
    DECLINED = "declined"
    TOO_LONG = "main-text-too-long"
    GUARDED_AT_UN = "never-to-go-out-at-un"
    INFLECTED = "never-to-go-out-inflected"
    UNDRAWN = "no-shape-in-pdf"
    NO_MEMBERS = "no-organisations"
    KEPT_OUT = "kept-out"

    @property
    def severity(self) -> Severity:
        if self in _BLOCKING:
            return Severity.BLOCKS
        return Severity.TELLS if self in _TELLING else Severity.WARNS


_BLOCKING = frozenset({Matter.NOTHING, Matter.QUOTED, Matter.GUARDED, Matter.DISPUTED})
_TELLING = frozenset({Matter.NO_MEMBERS, Matter.KEPT_OUT})


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the list: what is the matter, how often, and with which recommendations (id and reference)."""

    matter: Matter
    count: int
    rows: tuple[tuple[str, str], ...]
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    """Whose work it is, where only one group can mend it: by recommendation."""
    first_page: str = ""
    """Where the first stands that is about no recommendation: a field, or an organisation's name or reservation."""
