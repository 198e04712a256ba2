"""What was found out about a file, in words."""

from __future__ import annotations

import re

from assessor.i18n import N_, Translator
from assessor.reports.dates import partial_date
from assessor.reports.properties import CORE
from assessor.reports.verifying.comparing import Alteration
from assessor.reports.verifying.verify import Verdict, Verified

_LINES = {
    Verdict.IDENTICAL: N_("{name} is version {number} of {date}, exactly as it was written."),
    Verdict.SAME: N_(
        "{name} is version {number} of {date}. Another program has saved it since; all that it says is the same."
    ),
    Verdict.ALTERED: N_("{name} says that it is version {number} of {date}, but it was altered:"),
    Verdict.UNKNOWN: N_("{name} is no version that was frozen in this assessment."),
}
KEPT_BACK = N_(
    "It holds words or a name that you have kept back since. Whoever has this file can read them: "
    "pass on a newer version instead."
)
_PLACES = {
    "StructTreeRoot": N_("What is read aloud"),
    "Outlines": N_("Contents beside the pages"),
    "title": N_("Title of the file"),
    CORE: N_("Title of the file"),
    "chart": N_("Chart"),
    "word/header": N_("Head of the pages"),
    "word/footer": N_("Foot of the pages"),
    "word/footnotes": N_("Notes"),
    "word/endnotes": N_("Notes"),
    "word/comments": N_("Comments"),
    "word/document": N_("Pictures and links"),
    "xl/drawings": N_("Pictures and links"),
    "xl/comments": N_("Comments"),
    "xl/threadedComments": N_("Comments"),
}
_PARAGRAPH = re.compile(r"word/document\.xml, (\d+)")
NOTHING_THERE = N_("nothing")
_PICTURE = re.compile(r"\[[0-9a-f]{16}\]")
_UNSEEN = re.compile(r"\[◌(.*?)◌\]")
_LONGEST = 160


def verdict_line(tr: Translator, name: str, found: Verified) -> str:
    version = found.version
    line = tr(
        _LINES[found.verdict],
        name=name,
        number=version.number if version else "",
        date=partial_date(version.sealed_on, tr.speaks) if version else "",
    )
    kept_back = tr(KEPT_BACK) if found.kept_back else ""
    if found.verdict is Verdict.ALTERED:
        return " ".join(filter(None, (kept_back, _signature(tr, found), line)))
    return " ".join(filter(None, (line, _signature(tr, found), kept_back)))


def _signature(tr: Translator, found: Verified) -> str:
    """That of the version is right also where the file was altered; said there, it would vouch for the file."""
    if found.signed is False:
        return tr("The signature is wrong.")
    return tr("The signature is right.") if found.signed and found.verdict is not Verdict.ALTERED else ""


def alteration_lines(tr: Translator, one: Alteration) -> list[str]:
    place = _place(tr, one.place)
    if one.drawn:
        return [tr("{place}: something else is drawn.", place=place)]
    return [
        place,
        tr("− {words}", words=_said(tr, _short(one.expected, one.found)) or tr(NOTHING_THERE)),
        tr("+ {words}", words=_said(tr, _short(one.found, one.expected)) or tr(NOTHING_THERE)),
    ]


def _said(tr: Translator, text: str) -> str:
    """With words for what a reader sees as no letters: pictures, and letters that nobody can see."""
    seen = _PICTURE.sub(tr("[picture]"), text)
    return _UNSEEN.sub(lambda found: tr("{words} [white or tiny]", words=found[1]), seen)


def _place(tr: Translator, place: str) -> str:
    """Where it stands, as a reader of the file would say it."""
    if place.isdecimal():
        return tr("Page {page}", page=place)
    if found := _PARAGRAPH.fullmatch(place):
        return tr("Paragraph {number}", number=found[1])
    return next((tr(name) for part, name in _PLACES.items() if place.startswith(part)), place)


def _short(text: str, other: str) -> str:
    """A long text around the place where it differs from the other one."""
    text, other = " ".join(text.split()), " ".join(other.split())
    if len(text) <= _LONGEST:
        return text
    first = next((at for at, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, first - _LONGEST // 2)
    return f"{'… ' if start else ''}{text[start : start + _LONGEST]}{' …' if start + _LONGEST < len(text) else ''}"
