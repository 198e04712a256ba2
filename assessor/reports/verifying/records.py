"""Reads the annex as JSON: every value under the keys that lead to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.reports.verifying.content import Content, Unit

UNREADABLE = N_("{name} is no annex as JSON. It is damaged, or something else.")


def read_json(data: bytes, name: str) -> Content:
    try:
        text = data.decode("utf-8")
        record = cast("object", json.loads(text))
        units = tuple(_units(record, ""))
    except (ValueError, RecursionError):
        raise FileRefused(UNREADABLE, name=name) from None
    language = cast("dict[str, object]", record).get("language") if isinstance(record, dict) else ""
    return Content(lambda: units, "", language if isinstance(language, str) else "")


def _units(value: object, place: str) -> Iterator[Unit]:
    if isinstance(value, dict):
        for key, one in cast("dict[str, object]", value).items():
            yield from _units(one, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for number, one in enumerate(cast("list[object]", value), start=1):
            yield from _units(one, f"{place}[{number}]")
    else:
        yield Unit(place, json.dumps(value, ensure_ascii=False))
