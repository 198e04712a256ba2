"""A package's content as lines of canonical JSON, and back; what a line may hold is checked column by column.

A line is `[table, [row, row, …]]`, a row its values in the order of `COLUMNS`; there are no objects, so no key can
come twice. A text too long for one line goes ahead of it in pieces, and `[n]` stands in its place.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, cast

from assessor.errors import FileRefused
from assessor.exchange.container import DAMAGED, OTHER_VERSION
from assessor.exchange.package import Cell, Cells, EvidenceLine, JudgementLine, Package, Superseding
from assessor.models.levels import Level
from assessor.models.tables import EVIDENCE_KINDS
from assessor.store.collecting import uncollected

VERSION = 1
LINE = 256 << 10
FULL_LINE = 128 << 10
PIECE = 5000
"""Characters of a text that certainly fit into one line together with the rest of its row."""

Column = Sequence[object]
Check = Callable[[Column], bool]

_UUIDS = re.compile(r"(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} )*+").fullmatch
_UUID_LENGTH = 36
_VERDICTS = {"recommendation", "concern", "lead-in"}


def _all_ids(column: Column) -> bool:
    """All in one search: each as long as a key, and together nothing but keys."""
    if not set(map(type, column)) <= {str}:
        return False
    keys = cast("Sequence[str]", column)
    return set(map(len, keys)) <= {_UUID_LENGTH} and _UUIDS(" ".join((*keys, ""))) is not None


def _ids_or_none(column: Column) -> bool:
    return _all_ids([value for value in column if value is not None])


def _texts(column: Column) -> bool:
    """Text as a file can keep it: no NUL, no lone surrogate."""
    if not set(map(type, column)) <= {str}:
        return False
    whole = "".join(cast("Sequence[str]", column))
    try:
        whole.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in whole


def _numbers(column: Column) -> bool:
    return set(map(type, column)) <= {int} and all(-(1 << 63) <= value < 1 << 63 for value in column)  # pyright: ignore[reportOperatorIssue]


def _one_of(*known: Cell) -> Check:
    allowed, kinds = set(known), {type(one) for one in known}
    return lambda column: set(map(type, column)) <= kinds and allowed.issuperset(column)


_flags = _one_of(0, 1)

SETTING: Mapping[str, Mapping[str, Check]] = {
    "assessment": {
        "id": _all_ids,
        "title": _texts,
        "room_language": _texts,
        "second_language": _texts,
        "demonstration": _flags,
    },
    "workshop": {
        "id": _all_ids,
        "title": _texts,
        "place": _texts,
        "date": _texts,
        "audience": _texts,
        "blind": _flags,
    },
    "source_document": {"id": _all_ids, "symbol": _texts, "body": _texts, "state": _texts, "adopted": _texts},
    "source_text": {"id": _all_ids, "document_id": _all_ids, "language": _texts, "state_name": _texts},
    "theme": {"id": _all_ids, "document_id": _all_ids, "position": _numbers, "parent_id": _ids_or_none},
    "theme_text": {"theme_id": _all_ids, "language": _texts, "title": _texts},
    "paragraph": {
        "id": _all_ids,
        "document_id": _all_ids,
        "number": _texts,
        "position": _numbers,
        "theme_id": _ids_or_none,
        "answers_id": _ids_or_none,
        "follow_up": _flags,
        "follow_up_limbs": _texts,
    },
    "passage": {
        "id": _all_ids,
        "paragraph_id": _all_ids,
        "position": _numbers,
        "verdict": _one_of(*_VERDICTS),
        "limb": _texts,
    },
    "passage_text": {"passage_id": _all_ids, "language": _texts, "text": _texts},
    "group": {
        "id": _all_ids,
        "workshop_id": _all_ids,
        "name": _texts,
        "position": _numbers,
        "people": _numbers,
        "colour": _texts,
    },
    "assignment": {"group_id": _all_ids, "recommendation_id": _all_ids},
}
"""What surrounds the judgements: the tables that a package brings whole rows of, each before those that point to it."""

SAID: Mapping[str, Mapping[str, Check]] = {
    "judgement": {
        "id": _all_ids,
        "recommendation_id": _all_ids,
        "level": _one_of(*(level.value for level in Level)),
        "reasoning": _texts,
        "flagged": _flags,
        "made_at": _texts,
    },
    "evidence": {
        "id": _all_ids,
        "recommendation_id": _all_ids,
        "kind": _one_of(*EVIDENCE_KINDS),
        "citation": _texts,
        "date": _texts,
        "link": _texts,
        "public": _flags,
        "withdrawn": _flags,
        "made_at": _texts,
    },
    "supersession": {"newer_id": _all_ids, "older_id": _all_ids},
}
HEAD: Mapping[str, Check] = {
    "version": _numbers,
    "assessment_id": _all_ids,
    "giving_id": _all_ids,
    "group_id": _all_ids,
}
COLUMNS = {"package": HEAD, **SETTING, **SAID}


def encode(package: Package) -> bytes:
    head = (VERSION, package.assessment_id, package.giving_id, package.group_id)
    said = {
        "judgement": package.judgements,
        "evidence": package.evidence,
        "supersession": package.supersessions,
    }
    tables: dict[str, Iterable[Cells]] = {"package": [head], **package.setting, **said}
    return "".join(line for table in COLUMNS for line in _lines(table, tables.get(table, ()))).encode()


def decode(content: bytes, name: str) -> Package:
    """The package, or a refusal if anything in it is not as it is written here."""
    try:
        with uncollected():
            tables = _tables(content)
            for table, rows in tables.items():
                _check_rows(table, rows)
            return _package(tables, name, sha256(content).hexdigest())
    except _OtherVersionError:
        raise FileRefused(OTHER_VERSION, name=name) from None
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        raise FileRefused(DAMAGED, name=name) from None


class _OtherVersionError(Exception):
    """The lines are of a version that is not known here."""


def _lines(table: str, rows: Iterable[Cells]) -> Iterator[str]:
    """Several rows on a line, until it is full."""
    waiting: list[str] = []
    size = 0
    for row in rows:
        if sum(len(value) for value in row if isinstance(value, str)) > PIECE:
            yield from _line(table, waiting)
            yield from _long_row(table, row)
            waiting, size = [], 0
            continue
        waiting.append(_json(row))
        size += len(waiting[-1].encode())
        if size > FULL_LINE:
            yield from _line(table, waiting)
            waiting, size = [], 0
    yield from _line(table, waiting)


def _line(table: str, rows: list[str]) -> Iterator[str]:
    if rows:
        yield f'["{table}",[{",".join(rows)}]]\n'


def _long_row(table: str, row: Cells) -> Iterator[str]:
    short: list[Any] = []
    for value in row:
        if isinstance(value, str) and len(value) > PIECE:
            pieces = [value[at : at + PIECE] for at in range(0, len(value), PIECE)]
            yield from (f'["piece",{_json([piece])}]\n' for piece in pieces)
            short.append([len(pieces)])
        else:
            short.append(value)
    yield from _line(table, [_json(short)])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tables(content: bytes) -> dict[str, list[list[Any]]]:
    lines = content.split(b"\n")
    if lines.pop() or max(map(len, lines), default=0) > LINE:
        raise ValueError
    tables: dict[str, list[list[Any]]] = {table: [] for table in COLUMNS}
    pieces = deque[str]()
    for line in lines:
        table, rows = json.loads(line.decode())
        if table == "piece":
            pieces.extend(rows)
            continue
        tables[table] += _mended(rows, pieces) if pieces else rows
    if pieces:
        raise ValueError
    return tables


def _mended(rows: list[list[Any]], pieces: deque[str]) -> list[list[Any]]:
    """The rows with their long texts in place."""

    def mended(value: object) -> object:
        return "".join(pieces.popleft() for _ in range(int(value[0]))) if isinstance(value, list) else value

    return [[mended(value) for value in row] for row in rows]


def _check_rows(table: str, rows: list[list[Any]]) -> None:
    checks = COLUMNS[table]
    if not set(map(type, rows)) <= {list} or not set(map(len, rows)) <= {len(checks)}:
        raise ValueError
    for check, column in zip(checks.values(), zip(*rows, strict=True), strict=bool(rows)):
        if not check(column):
            raise ValueError


def _package(tables: Mapping[str, list[list[Any]]], name: str, digest: str) -> Package:
    ((version, assessment_id, giving_id, group_id),) = tables["package"]
    if version != VERSION:
        raise _OtherVersionError
    (group,) = tables["group"]
    return Package(
        assessment_id,
        giving_id,
        group_id,
        group[2],
        {table: tuple(map(tuple, tables[table])) for table in SETTING},
        tuple(map(JudgementLine._make, tables["judgement"])),
        tuple(map(EvidenceLine._make, tables["evidence"])),
        tuple(map(Superseding._make, tables["supersession"])),
        name,
        digest,
    )
