"""The applied document as lines under themes, for the same list that the review uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from assessor.importers.batch import Verdict
from assessor.store.paragraphs import ParagraphRow, PassageRow
from assessor.store.rows import ThemeRow, in_language
from assessor.ui.import_review.lines import Line


def stored_lines(
    paragraphs: Iterable[ParagraphRow], first: str, second: str, *, everything: bool
) -> Iterator[Line]:
    """What is judged and what was not placed; with `everything` also lead-ins, concerns and context."""
    shown = {Verdict.RECOMMENDATION, Verdict.NOT_PLACED}
    for paragraph in paragraphs:
        opens = True
        for passage in paragraph.passages:
            if everything or passage.verdict in shown:
                yield _line(paragraph, passage, first, second, opens=opens)
                opens = False


def _line(paragraph: ParagraphRow, passage: PassageRow, first: str, second: str, *, opens: bool) -> Line:
    pair = second if second and second != first else ""
    known = first in passage.texts or pair in passage.texts
    language = first if known else next(iter(passage.texts), first)
    return Line(
        passage.id,
        paragraph.number,
        passage.limb,
        Verdict(passage.verdict),
        passage.texts.get(language, ""),
        in_language(passage.reasons, first),
        passage.texts.get(pair, ""),
        paragraph.theme_id or "",
        opens,
        paragraph.follow_up,
        language=language,
        beside_language=pair,
    )


def stored_titles(themes: Iterable[ThemeRow], *languages: str) -> dict[str, str]:
    """Titles by theme; a heading within a theme carries the name of the one above."""
    own = {theme.id: in_language(theme.titles, *languages) for theme in themes}
    return {
        theme.id: f"{own[theme.parent_id]} · {own[theme.id]}"
        if theme.depth > 1 and theme.parent_id
        else own[theme.id]
        for theme in themes
    }


def partners(line: Line, others: Callable[[], Iterable[Line]]) -> dict[str, str]:
    """What a passage in one language may be paired with, with first words: what only the other language has."""
    if not line.beside_language or bool(line.text) == bool(line.beside):
        return {}
    return {
        one.key: f"{one.reference}  {one.text or one.beside}"
        for one in others()
        if bool(one.text) != bool(one.beside) and bool(one.text) != bool(line.text)
    }
