from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor.exchange.giving import give
from assessor.store.document import Document
from tests.store.factories import Ids, fill


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """The facilitator's assessment."""
    with Document.create(tmp_path / "kaz.assess") as made:
        yield made


@pytest.fixture
def ids(document: Document) -> Ids:
    with document.edit("Imported") as session:
        return fill(session)


@pytest.fixture
def package(document: Document, ids: Ids, tmp_path: Path) -> Path:
    """What the first group was given."""
    path = tmp_path / "one.assess-group"
    give(document, ids.groups[0], path)
    return path
