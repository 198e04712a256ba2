"""What screens, reports and the command line see of an assessment: frozen rows, never live objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assessor.models.levels import Level

Texts = Mapping[str, str]
"""A text by language."""


def in_language(texts: Texts, *languages: str) -> str:
    """The text in the first language that has it; otherwise in any; otherwise empty."""
    for language in (*languages, *texts):
        if texts.get(language):
            return texts[language]
    return ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """The assessment and its source document. `languages` are those that the source was read in."""

    assessment_id: str
    title: str
    coalition: str
    method: str
    room_language: str
    second_language: str
    demonstration: bool
    symbol: str = ""
    body: str = ""
    state: str = ""
    adopted: str = ""
    languages: tuple[str, ...] = ()
    state_names: Texts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme or section; parents come before their children."""

    id: str
    parent_id: str | None
    depth: int
    titles: Texts


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A recommendation with what is needed to read it: lead-in, and the concern that it answers."""

    id: str
    reference: str
    number: str
    limb: str
    theme_id: str | None
    follow_up: bool
    texts: Texts
    lead_ins: Texts
    concern_number: str
    concerns: Texts

    def first_words(self, *languages: str, length: int = 80) -> str:
        text = " ".join(in_language(self.texts, *languages).split())
        return text if len(text) <= length else text[: length - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Outline:
    """All themes and recommendations in the order of the source document."""

    themes: tuple[ThemeRow, ...]
    recommendations: tuple[RecommendationRow, ...]


@dataclass(frozen=True, slots=True)
class UnplacedRow:
    """A passage that found no place: its texts, and why."""

    id: str
    number: str
    texts: Texts
    reasons: Texts


@dataclass(frozen=True, slots=True)
class WorkshopRow:
    """A workshop as it was prepared, and when it began and ended."""

    id: str
    title: str
    place: str
    date: str
    audience: str
    blind: bool
    quorum: int
    dots: int
    ends_at: str
    began_at: str
    ended_at: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group; `assigned` counts its recommendations, 0 when it has them all."""

    id: str
    name: str
    position: int
    people: int
    colour: str
    assigned: int


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """What a group says now. `conflicting`: two laptops say different things, and the latest is shown."""

    level: Level = Level.NOT_ASSESSED
    reasoning: str = ""
    flagged: bool = False
    evidence: int = 0
    conflicting: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A source as it stands now."""

    id: str
    recommendation_id: str
    group_id: str
    kind: str
    citation: str
    date: str
    link: str
    public: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What the plenary says now."""

    level: Level = Level.NOT_ASSESSED
    reasoning: str = ""
    dissent: str = ""
    ask: str = ""
    conflicting: bool = False
    dissenters: str = ""


@dataclass(frozen=True, slots=True)
class PlenaryRow:
    """All groups on one recommendation, by group id, beside the decision."""

    recommendation_id: str
    groups: Mapping[str, JudgementRow]
    decision: DecisionRow | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of how many are done."""

    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class ProgressRows:
    """Progress in all and by theme id; a theme counts what stands under its sub-headings too."""

    whole: Progress
    themes: Mapping[str, Progress]


@dataclass(frozen=True, slots=True)
class PositionRow:
    """What a group said of a recommendation at one time. `made_at` is its laptop's clock."""

    level: Level
    reasoning: str
    made_at: str


@dataclass(frozen=True, slots=True)
class HandsRow:
    """How many people were for which level."""

    implemented: int = 0
    partial: int = 0
    not_implemented: int = 0
    no_information: int = 0
    abstained: int = 0
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A time during which a recommendation was before the plenary."""

    recommendation_id: str
    began_at: str
    seconds: int
    postponed: bool


class EventKind(StrEnum):
    """What can happen in a workshop; at the same moment in this order."""

    BEGAN = "a-began"
    GIVEN = "b-given"
    TAKEN = "c-taken"
    JUDGED = "d-judged"
    REVEALED = "e-revealed"
    TALKED = "f-talked"
    POSTPONED = "g-postponed"
    HANDS = "h-hands"
    DECIDED = "i-decided"
    ENDED = "j-ended"


@dataclass(frozen=True, slots=True)
class EventRow:
    """One thing that happened. `at` is in UTC; `before` are the levels that a new one took the place of.

    `first`: the judgement was current at the reveal. `count` are judgements in a package, or seconds of talk;
    `hands` counts implemented, partial, not implemented, no information, abstained.
    """

    kind: EventKind
    at: str
    recommendation_id: str = ""
    group_id: str = ""
    level: Level = Level.NOT_ASSESSED
    before: tuple[Level, ...] = ()
    words: str = ""
    dissent: str = ""
    dissenters: str = ""
    first: bool = False
    count: int = 0
    hands: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A member of the coalition; not `named` it is only counted in what goes out."""

    id: str
    name: str
    named: bool
