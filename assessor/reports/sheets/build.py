"""Builds score sheets from an open assessment: a few queries, then only frozen data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy.orm import Session

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.models.codes import code_book
from assessor.models.dates import day_of
from assessor.reports.build import chosen, named_state
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.sheets.sheets import ScoreSheet, SheetItem, SheetTheme
from assessor.store import queries
from assessor.store.guarded_words import kept_back
from assessor.store.rows import DocumentRow, RecommendationRow, Texts, WorkshopRow
from assessor.store.workshops import workshop

NOTHING_TO_PRINT = N_("There is nothing to print yet: the assessment has no recommendations.")
NO_GROUPS = N_("There are no groups to print sheets for. Add a group first.")


def build_sheets(
    session: Session, language: str, group_ids: Collection[str] = (), *, workshop_id: str = ""
) -> tuple[ScoreSheet, ...]:
    """The sheets of these groups in the order of the workshop's groups; of all groups when none is named."""
    document, here = queries.document(session), workshop(session, workshop_id)
    outline = queries.outline(session)
    if not outline.recommendations:
        raise UserError(NOTHING_TO_PRINT)
    builder = _Builder(
        (language, document.room_language, document.second_language, "en"),
        {theme.id: theme.titles for theme in outline.themes},
        code_book((one.id, one.reference) for one in outline.recommendations).codes,
    )
    chosen_ones = [
        (number, group)
        for number, group in enumerate(queries.groups(session, here.id), start=1)
        if not group_ids or group.id in group_ids
    ]
    if not chosen_ones:
        raise UserError(NO_GROUPS)
    header = _header(document, here, language)
    made = tuple(
        replace(
            header,
            group=group.name,
            number=number,
            themes=tuple(builder.themes(_given(session, group.id, outline.recommendations))),
        )
        for number, group in chosen_ones
    )
    return with_pseudonyms(made, kept_back(session))


def _header(document: DocumentRow, here: WorkshopRow, language: str) -> ScoreSheet:
    """What the sheets of all groups have in common."""
    return ScoreSheet(
        language=language,
        group="",
        number=0,
        workshop=here.title,
        place=here.place,
        date=day_of(here.date),
        state=named_state(document, language),
        symbol=document.symbol,
        demonstration=document.demonstration,
        themes=(),
    )


def _given(
    session: Session, group_id: str, recommendations: Iterable[RecommendationRow]
) -> list[RecommendationRow]:
    wanted = queries.assigned(session, group_id)
    return [one for one in recommendations if wanted is None or one.id in wanted]


@dataclass(frozen=True, slots=True)
class _Builder:
    """Turns recommendations into items under their themes, in order."""

    languages: tuple[str, ...]
    titles: Mapping[str, Texts]
    codes: Mapping[str, str]

    def themes(self, recommendations: Iterable[RecommendationRow]) -> Iterator[SheetTheme]:
        for theme_id, members in groupby(recommendations, key=lambda one: one.theme_id):
            title = chosen(self.titles.get(theme_id or "", {}), self.languages)[1]
            yield SheetTheme(title, tuple(self._item(one) for one in members))

    def _item(self, one: RecommendationRow) -> SheetItem:
        language, text = chosen(one.texts, self.languages)
        lead_in = one.lead_ins.get(language, "")
        return SheetItem(one.reference, self.codes[one.id], text, lead_in, language, one.follow_up)
