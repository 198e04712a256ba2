"""Text in paragraphs before it is set: its stretches of one style, and what they say together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from assessor.reports.pdf.measures import Style
from assessor.reports.pdf.tagging.said import Said, Stretch

_HALF_LETTER = re.compile("[\ud800-\udfff]")


class Span(NamedTuple):
    """A stretch of text of one style; `link` is a place in the document or an address, `leads` names it in words."""

    text: str
    style: Style
    link: str = ""
    leads: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans without line ends; for each the number of the stretch that it is in what the paragraph says."""

    spans: tuple[Span, ...]
    said: Said
    stretches: tuple[int, ...]


def paragraphs(spans: Sequence[Span], language: str) -> Iterable[Paragraph]:
    """Spans parted at line ends, without empty paragraphs."""
    paragraph: list[Span] = []
    for span in spans:
        text = _HALF_LETTER.sub("\ufffd", normalize("NFC", span.text))
        first, *others = text.splitlines() or [""]
        paragraph.append(span._replace(text=first))
        for other in others:
            yield from _not_empty(paragraph, language)
            paragraph = [span._replace(text=other)]
    yield from _not_empty(paragraph, language)


def _not_empty(spans: list[Span], language: str) -> Iterable[Paragraph]:
    if any(span.text.strip() for span in spans):
        stretches: list[Stretch] = []
        numbers: list[int] = []
        for span in spans:
            if stretches and not span.link and not stretches[-1].link:
                stretches[-1] = Stretch(stretches[-1].text + span.text)
            else:
                stretches.append(Stretch(span.text, span.link, span.leads))
            numbers.append(len(stretches) - 1)
        yield Paragraph(tuple(spans), Said(tuple(stretches), language), tuple(numbers))
