"""A small assessment to test with: two themes, three paragraphs, five recommendations, two groups."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from assessor.models.tables import (
    Paragraph,
    Passage,
    PassageText,
    SourceDocument,
    SourceText,
    Theme,
    ThemeText,
)
from assessor.store.document import Document
from assessor.store.preparing import add_group


@dataclass(frozen=True)
class Ids:
    recommendations: tuple[str, ...]
    groups: tuple[str, ...]
    themes: tuple[str, ...]


def fill(session: Session, paragraphs: int = 2, groups: int = 2) -> Ids:
    """Paragraph pairs of a concern and a recommendation with limbs (a) and (b), the last one without limbs."""
    source = SourceDocument("CCPR/C/KAZ/CO/2", "CCPR", "KAZ", "2016-07-12")
    session.add(source)
    session.add(SourceText(source.id, "en", "text", "Kazakhstan"))
    section = Theme(source.id, 0)
    theme = Theme(source.id, 1, section.id)
    session.add_all(
        [section, theme, ThemeText(section.id, "en", "C. Concerns"), ThemeText(theme.id, "en", "Torture")]
    )
    made: list[str] = []
    for place in range(paragraphs):
        made += _pair(session, source.id, theme.id, place)
    names = tuple(add_group(session, f"Group {number + 1}") for number in range(groups))
    return Ids(tuple(made), names, (section.id, theme.id))


def _pair(session: Session, source: str, theme: str, place: int) -> list[str]:
    concern = Paragraph(source, str(2 * place + 5), 2 * place, theme)
    asked = Paragraph(source, str(2 * place + 6), 2 * place + 1, theme, concern.id, follow_up=place == 0)
    worry = Passage(concern.id, 0, "concern")
    opening = Passage(asked.id, 0, "lead-in")
    limbs = [Passage(asked.id, number + 1, "recommendation", f"({limb})") for number, limb in enumerate("ab")]
    session.add_all([concern, asked, worry, opening, *limbs])
    session.add(PassageText(worry.id, "en", f"Worry {place}"))
    session.add(PassageText(opening.id, "en", "The State party should:"))
    session.add_all(PassageText(limb.id, "en", f"Do {place} {limb.limb}") for limb in limbs)
    return [limb.id for limb in limbs]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "work" / "kaz.assess"


@pytest.fixture
def document(path: Path):
    path.parent.mkdir()
    with Document.create(path, "kaz") as made:
        yield made


@pytest.fixture
def ids(document: Document) -> Ids:
    with document.edit("Imported") as session:
        return fill(session)


def dump(document: Document) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the file but its marks, row by row."""
    from assessor.models.tables import Base

    def rows(session: Session) -> dict[str, list[tuple[object, ...]]]:
        return {
            table.name: sorted((tuple(row) for row in session.execute(table.select())), key=repr)
            for table in Base.metadata.sorted_tables
        }

    return document.read(rows)
