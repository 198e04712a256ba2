"""The annex as JSON: the complete `Report` under stable keys, for other programs and for comparing."""

from __future__ import annotations

import json
from hashlib import sha256

from assessor.i18n import Translator
from assessor.reports.plain_text import REPLACEMENT
from assessor.reports.records import as_record
from assessor.reports.report import Report

FORMAT = "assessor-annex"
VERSION = 1
_ONLY_WHERE_THERE = ("minutes", "seal", "earlier", "logo")


def write_json(report: Report, tr: Translator) -> bytes:
    """Keys are those of the data, in one order, whatever the language; `tr` is taken as all writers do.

    What an annex does not have is left out; of a logo its SHA-256 is told.
    """
    _ = tr
    content = {"format": FORMAT, "version": VERSION, **as_record(report)}
    content["logo"] = sha256(report.logo).hexdigest() if report.logo else ""
    for name in _ONLY_WHERE_THERE:
        if not content[name]:
            del content[name]
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return (_without_lone_surrogates(text) + "\n").encode("utf-8")


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\ufffe", REPLACEMENT)
