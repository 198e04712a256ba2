"""What the list of a review shows: what only one of two languages has, what is not placed, and the themes."""

from __future__ import annotations

from collections.abc import Callable

from assessor.i18n import Translator
from assessor.importers.batch import Batch, Verdict
from assessor.ui.import_review.beside import Beside
from assessor.ui.import_review.lines import Block, Line, batch_lines, batch_titles, blocks
from assessor.ui.language import language_name


def review_blocks(batch: Batch, pairs: Beside, held_language: str, tr: Translator) -> tuple[Block, ...]:
    lines = list(batch_lines(batch, pairs.texts))
    titles = {"": tr("Under no heading"), **batch_titles(batch)}
    found = blocks(lines, titles, tr("Not placed"))
    missing = Block("missing", _missing(held_language, tr), pairs.missing, remark=True)
    only_new = Block("only-new", _only_new(batch.language, tr), _new(pairs, lines), remark=True)
    return (*(block for block in (missing, only_new) if block.lines), *found)


def _missing(language: str, tr: Translator) -> str:
    return tr("Only in {language}: it stays as it is", language=language_name(language))


def _only_new(language: str, tr: Translator) -> str:
    return tr("Only in {language}: it will be listed as not placed", language=language_name(language))


def _new(pairs: Beside, lines: list[Line]) -> tuple[Line, ...]:
    return tuple(
        line for line in lines if line.key in pairs.only_new and line.verdict is not Verdict.NOT_PLACED
    )


def partners(pairs: Beside, line: Line, find: Callable[[str], Line | None]) -> dict[str, str]:
    """What a passage may be paired with, with first words: what only the other language has."""
    if line.key in pairs.only_new:
        return {one.key: f"{one.reference}  {one.beside}" for one in pairs.missing}
    if not line.fixed:
        return {}
    lines = (find(key) for key in pairs.only_new)
    return {one.key: f"{one.reference}  {one.text}" for one in lines if one is not None}
