"""Reads the source document as an outline of themes and recommendations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.references import reference
from assessor.models.tables import Paragraph, Passage, PassageText, Theme, ThemeText
from assessor.store.rows import Outline, RecommendationRow, Texts, ThemeRow, UnplacedRow

RECOMMENDATION, CONCERN, LEAD_IN, NOT_PLACED = "recommendation", "concern", "lead-in", "not-placed"


@dataclass(frozen=True, slots=True)
class _Numbered:
    id: str
    number: str
    theme_id: str | None
    answers_id: str | None
    follow_up: bool
    follow_up_limbs: str

    def follows_up(self, limb: str) -> bool:
        """Whether a limb is singled out: named itself, under a limb that is named, or with the whole paragraph."""
        named = self.follow_up_limbs.split()
        return self.follow_up and (not named or limb.split(" ", maxsplit=1)[0] in named)


@dataclass(frozen=True, slots=True)
class _Part:
    id: str
    limb: str
    verdict: str
    texts: Texts


def outline(session: Session) -> Outline:
    """Themes and recommendations in the order of the source; four queries whatever the size."""
    paragraphs = _paragraphs(session)
    parts = _parts(session)
    recommendations = (
        _recommendation(part, paragraph, paragraphs, parts)
        for paragraph in paragraphs.values()
        for part in parts[paragraph.id]
        if part.verdict == RECOMMENDATION
    )
    return Outline(themes(session), tuple(recommendations))


_THEMES = (
    select(Theme.id, Theme.parent_id, ThemeText.language, ThemeText.title)
    .outerjoin(ThemeText, ThemeText.theme_id == Theme.id)
    .order_by(Theme.position, Theme.id)
)


def themes(session: Session) -> tuple[ThemeRow, ...]:
    parents: dict[str, str | None] = {}
    titles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for theme_id, parent_id, language, title in session.execute(_THEMES):
        parents[theme_id] = parent_id
        if language:
            titles[theme_id][language] = title
    return tuple(ThemeRow(one, parent, depth(one, parents), titles[one]) for one, parent in parents.items())


def depth(theme_id: str, parents: dict[str, str | None]) -> int:
    """How many headings stand above; a circle in a damaged tree ends at its size."""
    steps, above = 0, parents.get(theme_id)
    while above is not None and steps < len(parents):
        steps, above = steps + 1, parents.get(above)
    return steps


def unplaced(session: Session) -> tuple[UnplacedRow, ...]:
    """What could not be placed, in the order of the source."""
    rows = session.execute(
        select(Passage.id, Paragraph.number, PassageText.language, PassageText.text, PassageText.reason)
        .join(Paragraph, Paragraph.id == Passage.paragraph_id)
        .join(PassageText, PassageText.passage_id == Passage.id)
        .where(Passage.verdict == NOT_PLACED)
        .order_by(Paragraph.position, Passage.position, Passage.id)
    )
    found: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {}
    for passage_id, number, language, text, reason in rows:
        _, texts, reasons = found.setdefault(passage_id, (number, {}, {}))
        texts[language], reasons[language] = text, reason
    return tuple(UnplacedRow(one, *rest) for one, rest in found.items())


def _paragraphs(session: Session) -> dict[str, _Numbered]:
    rows = session.execute(
        select(
            Paragraph.id,
            Paragraph.number,
            Paragraph.theme_id,
            Paragraph.answers_id,
            Paragraph.follow_up,
            Paragraph.follow_up_limbs,
        ).order_by(Paragraph.position, Paragraph.id)
    )
    return {row[0]: _Numbered(*row) for row in rows}


def _parts(session: Session) -> defaultdict[str, list[_Part]]:
    texts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for passage_id, language, text in session.execute(
        select(PassageText.passage_id, PassageText.language, PassageText.text)
    ):
        texts[passage_id][language] = text
    parts: defaultdict[str, list[_Part]] = defaultdict(list)
    columns = (Passage.paragraph_id, Passage.id, Passage.limb, Passage.verdict)
    for paragraph_id, passage_id, limb, verdict in session.execute(
        select(*columns).order_by(Passage.position, Passage.id)
    ):
        parts[paragraph_id].append(_Part(passage_id, limb, verdict, texts[passage_id]))
    return parts


def _recommendation(
    part: _Part, paragraph: _Numbered, paragraphs: dict[str, _Numbered], parts: defaultdict[str, list[_Part]]
) -> RecommendationRow:
    concern = paragraphs.get(paragraph.answers_id or paragraph.id, paragraph)
    concerns = _concerns(parts[concern.id])
    return RecommendationRow(
        id=part.id,
        reference=reference(paragraph.number, part.limb),
        number=paragraph.number,
        limb=part.limb,
        theme_id=paragraph.theme_id,
        follow_up=paragraph.follows_up(part.limb),
        texts=part.texts,
        lead_ins=_joined(_lead_ins(part, parts[paragraph.id]), " ", limbs=False),
        concern_number=concern.number if concerns else "",
        concerns=_joined(concerns, "\n", limbs=True),
    )


def _concerns(parts: list[_Part]) -> list[_Part]:
    """The concern whole: also the sentences that open its lists, up to where a recommendation begins."""
    found: list[_Part] = []
    opening: list[_Part] = []
    for one in parts:
        if one.verdict == LEAD_IN:
            opening.append(one)
            continue
        if one.verdict == CONCERN:
            found += [*opening, one]
        opening = []
    return found


def _lead_ins(part: _Part, parts: Iterable[_Part]) -> list[_Part]:
    """The openings before and above this limb: for `(a) (ii)` those of the paragraph and of `(a)`."""
    found: dict[str, _Part] = {}
    for one in parts:
        if one is part:
            break
        if one.verdict == LEAD_IN and f"{part.limb} ".startswith(f"{one.limb} ".lstrip()):
            found[one.limb] = one
    return list(found.values())


def _joined(parts: list[_Part], between: str, limbs: bool) -> Texts:
    languages = {language: None for part in parts for language in part.texts}
    return {
        language: between.join(
            f"{part.limb} {part.texts[language]}".strip() if limbs else part.texts[language]
            for part in parts
            if part.texts.get(language)
        )
        for language in languages
    }
