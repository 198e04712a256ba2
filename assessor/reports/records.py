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


def plain(value: object) -> object:
    """Records, or tuples and values of which they are made, as JSON can hold them."""
    return _plain(value, as_record)


def restored(kind: type[Record], value: object) -> Record:
    """What `plain` was made of. Raises ValueError for anything else."""
    return _restorer(kind)(value)


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
    return _restorer(kind)(data)


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


Restorer = Callable[[object], Any]


@cache
def _restorer(kind: Any) -> Restorer:  # noqa: ANN401 - whatever a field is declared as
    """What makes values of one kind: put together once for each, since there are thousands of them."""
    if NoneType in get_args(kind):
        return _or_none(_restorer(get_args(kind)[0]))
    if get_origin(kind) is tuple:
        return _members(get_args(kind))
    if is_dataclass(kind):
        return _record(cast("type[object]", kind))
    if issubclass(kind, Enum):
        return kind
    return _from_text(kind) if kind in _FROM_TEXT else _same(kind)


def _or_none(restore: Restorer) -> Restorer:
    return lambda value: None if value is None else restore(value)


def _same(kind: type) -> Restorer:
    def restore(value: object) -> object:
        if type(value) is not kind:
            raise ValueError(kind.__name__)
        return value

    return restore


def _from_text(kind: type) -> Restorer:
    read = _FROM_TEXT[kind]

    def restore(value: object) -> object:
        if not isinstance(value, str):
            raise ValueError(kind.__name__)
        return read(value)

    return restore


def _record(kind: type[object]) -> Restorer:
    made: dict[str, Restorer] = {}

    def restore(value: object) -> object:
        if not isinstance(value, dict):
            raise ValueError(kind.__name__)
        if not made:  # only now, since a record may hold others of its kind
            hints = get_type_hints(kind)
            made.update({each.name: _restorer(hints[each.name]) for each in fields(cast("Any", kind))})
        try:
            return kind(**{name: made[name](one) for name, one in cast("Plain", value).items()})
        except (TypeError, KeyError):
            raise ValueError(kind.__name__) from None

    return restore


def _members(kinds: tuple[Any, ...]) -> Restorer:
    repeated = kinds[-1] is Ellipsis
    restorers = [_restorer(kind) for kind in kinds if kind is not Ellipsis]

    def restore(value: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise ValueError("tuple")
        items = cast("list[object]", value)
        if repeated:
            return tuple([restorers[0](one) for one in items])
        return tuple([make(one) for make, one in zip(restorers, items, strict=True)])

    return restore


def _unpacked(text: str) -> bytes:
    return b64decode(text, validate=True)


_FROM_TEXT: dict[object, Callable[[str], object]] = {date: date.fromisoformat, bytes: _unpacked}
