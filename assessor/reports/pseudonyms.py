"""Puts pseudonyms into a document before anything of it is written: into all that people wrote, and nothing else.

The words of the source document stay as the United Nations published them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from assessor.models.guarding import Guard, Guarding
from assessor.reports.asks.page import AskLine, AskPage
from assessor.reports.minutes.minutes import Item, Minutes
from assessor.reports.report import EarlierReview, Report, ReportRow, ReportTheme, Source
from assessor.reports.sheets.sheets import ScoreSheet, SheetItem, SheetTheme
from assessor.store.confirming import StandingRow

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record")
_NOT_OURS: Mapping[type, frozenset[str]] = {
    Report: frozenset({"language", "state", "symbol", "body", "written_in", "held_on"}),
    ReportTheme: frozenset({"title"}),
    ReportRow: frozenset({"reference", "text", "lead_in", "text_language"}),
    EarlierReview: frozenset({"symbol"}),
    Source: frozenset({"kind"}),
    StandingRow: frozenset({"organisation_id", "standing", "wording"}),
    Minutes: frozenset({"language", "state", "symbol"}),
    AskPage: frozenset({"language", "state", "symbol", "written_in"}),
    AskLine: frozenset({"reference", "theme"}),
    ScoreSheet: frozenset({"language", "state", "symbol"}),
    SheetTheme: frozenset({"title"}),
    SheetItem: frozenset({"reference", "code", "text", "lead_in", "text_language"}),
    Item: frozenset({"reference", "text", "text_language", "theme"}),
}
"""What a record holds of the source document, or as signs of the program. A field that is added is guarded."""


def with_pseudonyms(record: Record, guards: Iterable[Guard]) -> Record:
    """The same record, in which none of the words stands any more where a person wrote."""
    guarding = Guarding(guards)
    return cast("Record", _told(record, guarding)) if guarding else record


def _told(value: object, guarding: Guarding) -> object:
    if type(value) is str:
        return guarding.replaced(value)
    if isinstance(value, tuple):
        before = cast("tuple[object, ...]", value)
        told = tuple(_told(one, guarding) for one in before)
        return told if any(new is not old for new, old in zip(told, before, strict=True)) else before
    if is_dataclass(value) and not isinstance(value, type):
        return _record(value, guarding)
    return value


def _record(record: DataclassInstance, guarding: Guarding) -> object:
    kept = _NOT_OURS.get(type(record), frozenset())
    said = {one.name: getattr(record, one.name) for one in fields(record) if one.name not in kept}
    told = {name: _told(value, guarding) for name, value in said.items()}
    if isinstance(record, Source) and guarding.holds_in_link(record.link):
        told["link"] = ""  # half an address leads nowhere, and its other half still to the name
    changed = {name: value for name, value in told.items() if value is not said[name]}
    return replace(record, **changed) if changed else record
