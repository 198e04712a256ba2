"""Whether a document that holds recommendations is a set of concluding observations at all; only ever a hint."""

from __future__ import annotations

from dataclasses import replace

from assessor.i18n import N_
from assessor.importers.batch import Batch, ParsedParagraph, Verdict
from assessor.importers.lexicon import lexicon
from assessor.importers.masthead import squeezed_title

DOUBTS = {
    "headings": N_(
        "This does not look like concluding observations: their title is missing, "
        "and there are more headings than numbered paragraphs."
    ),
    "few": N_(
        "This does not look like concluding observations: their title is missing, "
        "and hardly any numbered paragraph asks the State for something."
    ),
}
"""What is said, by `Batch.doubt`."""
_HEAD = 4_000
_SOME, _MANY, _RARE = 10, 20, 8


def with_doubt(batch: Batch) -> Batch:
    return replace(batch, doubt=_doubt(batch))


def _doubt(batch: Batch) -> str:
    """Excerpts lack a title too, so a title alone is never missed; nor is anything asked of a short piece."""
    numbered = [paragraph for paragraph in batch.paragraphs if paragraph.number]
    if len(numbered) < _SOME or squeezed_title(batch.source[:_HEAD], lexicon(batch.language)):
        return ""
    if len(batch.themes) >= len(numbered):
        return "headings"
    asking = sum(map(_asks, numbered))
    return "few" if len(numbered) >= _MANY and asking * _RARE < len(numbered) else ""


def _asks(paragraph: ParsedParagraph) -> bool:
    return any(passage.verdict is Verdict.RECOMMENDATION for passage in paragraph.passages)
