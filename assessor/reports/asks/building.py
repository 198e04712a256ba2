"""Builds the page of asks from an open assessment."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from assessor.models.dates import day_of
from assessor.reports.asks.hints import asks_in
from assessor.reports.asks.listing import Ask, read_asks
from assessor.reports.asks.page import AskLine, AskPage
from assessor.reports.build import named_state
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.sample_words import in_language as in_words_of
from assessor.store import queries
from assessor.store.guarded_words import kept_back
from assessor.store.rows import in_language

SENTENCE_ENDS = (". ", "! ", "? ", "。", "؟ ", "\n")
LONGEST = 160
"""Letters of a reason in one line; all of it stands in the annex."""


def build_page(session: Session, language: str, made_on: date, *, workshop_id: str = "") -> AskPage:
    """Only what is asked already; what is missing is missing here too."""
    document = queries.document(session)
    page = AskPage(
        language=language,
        state=named_state(document, language),
        symbol=document.symbol,
        adopted=day_of(document.adopted),
        coalition=document.coalition,
        demonstration=document.demonstration,
        made_on=made_on,
        lines=tuple(_line(one, language) for one in read_asks(session, workshop_id) if one.text),
        written_in=document.room_language,
    )
    if page.demonstration:
        page = in_words_of(page, language)
    return with_pseudonyms(page, kept_back(session))


def _line(one: Ask, language: str) -> AskLine:
    return AskLine(
        one.row.reference,
        one.row.follow_up,
        one.decision.level,
        in_language(one.theme, language, one.language),
        tuple(asks_in(one.text)),
        first_sentence(one.decision.reasoning),
    )


def first_sentence(text: str) -> str:
    """The first sentence of a reasoning, cut at a word where it is long."""
    text = text.strip()
    ends = [text.find(end) + len(end.rstrip()) for end in SENTENCE_ENDS if end in text]
    sentence = " ".join(text[: min(ends)].split()) if ends else " ".join(text.split())
    if len(sentence) <= LONGEST:
        return sentence
    return sentence[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
