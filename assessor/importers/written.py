"""A batch written down as JSON and read again, so that a review outlives the program. What is read is distrusted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.importers.batch import Batch, ParsedParagraph, ParsedPassage, ParsedTheme, Span, Verdict

UNREADABLE = N_(
    "The review that was open here cannot be read any more. "
    "Read the document again; the assessment itself is as it was."
)
OF_BAD_JSON = (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError)


def write_batch(batch: Batch) -> str:
    return json.dumps(asdict(batch), ensure_ascii=False, separators=(",", ":"))


def read_batch(written: str) -> Batch:
    try:
        return _batch(json.loads(written))
    except OF_BAD_JSON as error:
        raise UserError(UNREADABLE) from error


def _batch(data: Mapping[str, Any]) -> Batch:
    whole: dict[str, Any] = dict(data)
    whole["themes"] = tuple(ParsedTheme(**_with_spans(one)) for one in data["themes"])
    whole["paragraphs"] = tuple(_paragraph(one) for one in data["paragraphs"])
    whole["numbered_part"] = Span(**data["numbered_part"])
    return Batch(**whole)


def _paragraph(data: Mapping[str, Any]) -> ParsedParagraph:
    whole = _with_spans(data)
    whole["passages"] = tuple(_passage(one) for one in data["passages"])
    whole["follow_up_limbs"] = tuple(data["follow_up_limbs"])
    return ParsedParagraph(**whole)


def _passage(data: Mapping[str, Any]) -> ParsedPassage:
    whole = _with_spans(data)
    whole["verdict"] = Verdict(data["verdict"])
    return ParsedPassage(**whole)


def _with_spans(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _spans(value) if name in {"spans", "mark"} else value for name, value in data.items()}


def _spans(found: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(int(one["start"]), int(one["end"])) for one in found)
