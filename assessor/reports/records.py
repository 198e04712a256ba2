"""Frozen records as plain data, under the names of their fields, and back again."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Plain = dict[str, object]


def as_record(item: object) -> Plain:
    """A frozen dataclass as JSON can hold it."""
    return {name: _plain(getattr(item, name), as_record) for name, _ in _fields(type(item))}


def as_sparse_record(item: object) -> Plain:
    """The same without fields that have their default: one that a later program adds changes no record of today."""
    said = ((name, getattr(item, name), default) for name, default in _fields(type(item)))
    return {name: _plain(value, as_sparse_record) for name, value, default in said if value != default}


@cache
def _fields(kind: type) -> tuple[tuple[str, object], ...]:
    """The names of a record's fields with their defaults."""
    return tuple((each.name, each.default) for each in fields(kind))


def from_record(kind: type[Record], data: object) -> Record:
    """The dataclass again. Fields that a record of an older program does not have get their defaults.

    Raises ValueError where the data is not such a record.
    """
    if not isinstance(data, dict):
        raise ValueError(kind.__name__)
    kinds, given = _kinds(kind), cast("Plain", data)
    if not given.keys() <= kinds.keys():
        raise ValueError(kind.__name__)
    try:
        return kind(**{name: _restored(kinds[name], value) for name, value in given.items()})
    except TypeError:
        raise ValueError(kind.__name__) from None


@cache
def _kinds(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


def _plain(value: object, recorded: Callable[[object], Plain]) -> object:
    if isinstance(value, tuple):
        return [_plain(item, recorded) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return recorded(value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return value.isoformat() if isinstance(value, date) else value


def _restored(kind: Any, value: object) -> object:  # noqa: ANN401 - whatever a field is declared as
    if NoneType in get_args(kind):
        return None if value is None else _restored(get_args(kind)[0], value)
    if get_origin(kind) is tuple:
        return _members(get_args(kind), value)
    if is_dataclass(kind):
        return from_record(cast("type[object]", kind), value)
    if issubclass(kind, Enum):
        return kind(value)
    if isinstance(value, str) and kind in _FROM_TEXT:
        return _FROM_TEXT[kind](value)
    if type(value) is not kind:
        raise ValueError(kind.__name__)
    return value


def _members(kinds: tuple[Any, ...], value: object) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise ValueError("tuple")
    items = cast("list[object]", value)
    if kinds[-1] is Ellipsis:
        return tuple(_restored(kinds[0], one) for one in items)
    return tuple(_restored(kind, one) for kind, one in zip(kinds, items, strict=True))


def _unpacked(text: str) -> bytes:
    return b64decode(text, validate=True)


_FROM_TEXT: dict[object, Callable[[str], object]] = {date: date.fromisoformat, bytes: _unpacked}
