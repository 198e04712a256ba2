"""Puts a batch's headings into the assessment, or beside those that it has in another language."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.importers.batch import Batch
from assessor.importers.lexicon import squeeze
from assessor.importers.stored import Stored
from assessor.models.tables import Theme, ThemeText


def lay_themes(stored: Stored, batch: Batch, *, own: bool) -> list[str]:
    """The ids of the batch's themes, in order; empty where another language's theme has no counterpart."""
    return list(_own(stored, batch) if own else _beside(stored, batch))


def _own(stored: Stored, batch: Batch) -> Iterator[str]:
    """Themes of a language that the assessment has, or of the first: found by title, or made."""
    free = list(stored.themes)
    parents: list[tuple[int, str]] = []
    for theme in batch.themes:
        row = _titled(stored, free, theme.title, batch.language)
        while parents and parents[-1][0] >= theme.depth:
            parents.pop()
        if row is None:
            row = _new(stored, theme.title, batch.language, parents[-1][1] if parents else None)
        else:
            free.remove(row)
        parents.append((theme.depth, row.id))
        yield row.id


def _titled(stored: Stored, rows: list[Theme], title: str, language: str) -> Theme | None:
    wanted = squeeze(title)
    for row in rows:
        known = stored.titles.get((row.id, language))
        if known and squeeze(known.title) == wanted:
            return row
    return None


def _new(stored: Stored, title: str, language: str, parent: str | None) -> Theme:
    row = Theme(stored.document.id, len(stored.themes), parent)
    stored.session.add(row)
    stored.session.flush()
    stored.themes.append(row)
    _entitle(stored, row.id, language, title)
    return row


def _entitle(stored: Stored, theme: str, language: str, title: str) -> None:
    if (theme, language) not in stored.titles:
        text = ThemeText(theme, language, title)
        stored.session.add(text)
        stored.titles[theme, language] = text


def _beside(stored: Stored, batch: Batch) -> Iterator[str]:
    """The theme of the same paragraph is the same theme; so are the headings above both."""
    parents = {row.id: row.parent_id for row in stored.themes}
    found: dict[int, str] = {}
    for paragraph in batch.paragraphs:
        row = stored.paragraphs.get(paragraph.number) if paragraph.number else None
        index, theme = paragraph.theme, row.theme_id if row else None
        while index is not None and theme is not None:
            found.setdefault(index, theme)
            index, theme = _above(batch, index), parents.get(theme)
    for index, theme in enumerate(batch.themes):
        if index in found:
            _entitle(stored, found[index], batch.language, theme.title)
        yield found.get(index, "")


def _above(batch: Batch, index: int) -> int | None:
    depth = batch.themes[index].depth
    return next((at for at in range(index - 1, -1, -1) if batch.themes[at].depth < depth), None)
