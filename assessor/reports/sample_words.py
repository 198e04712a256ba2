"""What the sample's people wrote, in the language of the annex or minutes.

A person writes these once, in one language; of the sample they are known in more, so its Russian annex need not
speak half English.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from assessor.resources import resource

Known = Mapping[str, str]
Record = TypeVar("Record")


def in_language(record: Record, language: str) -> Record:
    """The same record with the sample's texts in this language; texts that somebody has changed, as they are."""
    return cast("Record", _said(record, _known(language)))


def _said(value: object, known: Known) -> object:
    if isinstance(value, str):
        return known.get(value, value)
    if isinstance(value, tuple):
        return tuple(_said(one, known) for one in cast("tuple[object, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _said(getattr(value, one.name), known) for one in fields(value)})
    return value


def is_known_in(language: str) -> bool:
    return bool(_known(language))


@cache
def _known(language: str) -> Known:
    scores = _read("scores.json")
    named = [*scores["assessment"].values(), *(group["names"] for group in scores["groups"])]
    found: dict[str, str] = {
        text: names[language] for names in named if language in names for text in names.values()
    }
    return found | _read("translations.json").get(language, {})


def _read(name: str) -> dict[str, Any]:
    return json.loads(resource("sample", name).read_text("utf-8"))
