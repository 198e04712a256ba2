"""All asks of a workshop in one list: by theme, the most urgent first, with those that are still missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.orm import Session

from assessor.i18n import SOURCE_LANGUAGE, written_translator
from assessor.models.levels import Level
from assessor.reports.asks.drafting import Origin, drafts, is_draft, reiterations
from assessor.reports.body_names import body_name
from assessor.store import deciding, queries, voting
from assessor.store.rows import DecisionRow, DocumentRow, RecommendationRow, Texts, in_language
from assessor.store.workshops import current_workshop

ASKED = frozenset({Level.PARTIAL, Level.NOT_IMPLEMENTED})
"""What is not, or not fully, implemented is asked for again."""
_UNDECIDED = DecisionRow()


@dataclass(frozen=True)
class Ask:
    """What is asked for one recommendation, or not yet. `rank` is 1 for the most urgent of all."""

    rank: int
    row: RecommendationRow
    theme: Texts
    decision: DecisionRow
    dots: int
    language: str
    origin: Origin

    @property
    def text(self) -> str:
        return self.decision.ask.strip()

    @property
    def _source(self) -> str:
        return in_language(self.row.texts, self.language)

    @cached_property
    def drafts(self) -> tuple[str, ...]:
        """Each action of the recommendation as an ask of its own."""
        return drafts(self._source, self.language)

    @cached_property
    def reiterations(self) -> tuple[str, ...]:
        return reiterations(self._source, self.language, self.origin)

    @property
    def is_untouched(self) -> bool:
        return is_draft(self.text, self._source, self.language, self.origin)


def read_asks(session: Session, workshop_id: str = "") -> tuple[Ask, ...]:
    """The most urgent first: most dots; then what is followed up; then what is not implemented at all."""
    here = workshop_id or current_workshop(session)
    outline, document = queries.outline(session), queries.document(session)
    said, dots = queries.decisions(session, workshop_id=here), voting.priorities(session, here)
    wanted = [row for row in outline.recommendations if _is_wanted(said.get(row.id, _UNDECIDED))]
    ranked = sorted(wanted, key=lambda row: _urgency(row, said[row.id], dots.get(row.id, 0)))
    themes = {theme.id: theme.titles for theme in outline.themes}
    return tuple(_asks(document, ranked, said, dots, themes))


def by_theme(asks: Sequence[Ask]) -> list[tuple[Texts, list[Ask]]]:
    """The theme of the most urgent ask first; within each theme the most urgent first."""
    found: dict[str, tuple[Texts, list[Ask]]] = {}
    for one in asks:
        found.setdefault(one.row.theme_id or "", (one.theme, []))[1].append(one)
    return list(found.values())


def draft_missing(session: Session, workshop_id: str = "") -> int:
    """Draft every ask that is missing, each action on a line of its own; the answer is how many were."""
    here = workshop_id or current_workshop(session)
    missing = [one for one in read_asks(session, here) if not one.text and one.drafts]
    for one in missing:
        deciding.decide(session, one.row.id, ask="\n".join(one.drafts), workshop_id=here)
    return len(missing)


def _asks(
    document: DocumentRow,
    ranked: Sequence[RecommendationRow],
    said: Mapping[str, DecisionRow],
    dots: Mapping[str, int],
    themes: Mapping[str, Texts],
) -> Iterator[Ask]:
    language = room_language(document)
    for rank, row in enumerate(ranked, start=1):
        theme = themes.get(row.theme_id or "", {})
        yield Ask(rank, row, theme, said[row.id], dots.get(row.id, 0), language, origin_of(document, row))


def room_language(document: DocumentRow) -> str:
    """In which asks are written."""
    return document.room_language or next(iter(document.languages), SOURCE_LANGUAGE)


def origin_of(document: DocumentRow, row: RecommendationRow) -> Origin:
    body = body_name(written_translator(room_language(document)), document.body)
    return Origin(body, document.symbol, row.reference)


def _is_wanted(said: DecisionRow) -> bool:
    return not said.conflicting and (said.level in ASKED or bool(said.ask.strip()))


def _urgency(row: RecommendationRow, said: DecisionRow, dots: int) -> tuple[int, bool, bool]:
    return -dots, not row.follow_up, said.level is not Level.NOT_IMPLEMENTED
