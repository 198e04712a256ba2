"""The annex as JSON: the complete `Report` under stable keys, for other programs and for comparing."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256

from assessor.i18n import Translator
from assessor.reports.plain_text import REPLACEMENT
from assessor.reports.report import Report

FORMAT = "assessor-annex"
VERSION = 1


def write_json(report: Report, tr: Translator) -> bytes:
    """Keys are those of the data, in one order, whatever the language; `tr` is taken as all writers do.

    What an annex does not have is left out; of a logo its SHA-256 is told.
    """
    _ = tr
    content = {"format": FORMAT, "version": VERSION, **_record(report)}
    for name in ("minutes", "earlier", "logo"):
        if not content[name]:
            del content[name]
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return (_without_lone_surrogates(text) + "\n").encode("utf-8")


def _record(item: object) -> dict[str, object]:
    return {each.name: _plain(getattr(item, each.name)) for each in fields(item)}  # pyright: ignore[reportArgumentType]


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if is_dataclass(value):
        return _record(value)
    if isinstance(value, bytes):
        return sha256(value).hexdigest() if value else ""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\ufffe", REPLACEMENT)
