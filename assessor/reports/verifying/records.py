"""Reads the annex as JSON: every value under the keys that lead to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.reports.sealing.seal import sign_off_named
from assessor.reports.verifying.content import Content, Told, Unit

UNREADABLE = N_("{name} is no annex as JSON. It is damaged, or something else.")
_MOST_VALUES = 500_000
"""Of an annex: one of a thousand recommendations has fewer."""


def read_json(data: bytes, name: str) -> Content:
    if data.count(b",") > _MOST_VALUES:
        raise FileRefused(UNREADABLE, name=name)
    try:
        record = cast("object", json.loads(data.decode("utf-8"), object_pairs_hook=_Pairs))
        units = tuple(_units(record, ""))
    except (ValueError, RecursionError):
        raise FileRefused(UNREADABLE, name=name) from None
    said = dict(record) if isinstance(record, _Pairs) else {}
    language = said.get("language")
    told = Told(_sign_off(said.get("seal")), language if isinstance(language, str) else "")
    return Content(lambda: units, lambda: told)


class _Pairs(list[tuple[str, object]]):
    """An object with all that it says, also what it says twice."""


def _sign_off(seal: object) -> str:
    """What the organisations had said when it was written, as the other formats have it in their metadata."""
    said = dict(seal) if isinstance(seal, _Pairs) else {}
    members, digest = said.get("members"), said.get("digest")
    if not isinstance(members, list) or not isinstance(digest, str):
        return ""
    told = [dict(one) for one in cast("list[object]", members) if isinstance(one, _Pairs)]
    return f"sha256:{digest} sign-off:{sign_off_named(told)}"


def _units(value: object, place: str) -> Iterator[Unit]:
    """Each at its place: the order of the keys says nothing."""
    if isinstance(value, _Pairs) and value:
        for key, one in sorted(value, key=lambda pair: pair[0]):
            yield from _units(one, f"{place}.{key}" if place else key)
    elif isinstance(value, list) and value:
        for number, one in enumerate(cast("list[object]", value), start=1):
            yield from _units(one, f"{place}[{number}]")
    else:
        text = "{}" if isinstance(value, _Pairs) else json.dumps(value, ensure_ascii=False)
        yield Unit(place, text, at=place)
