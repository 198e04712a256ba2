from pathlib import Path

import pytest

from assessor.store.document import Document


@pytest.fixture
def document(tmp_path: Path):
    with Document.create(tmp_path / "kaz.assess", backups=tmp_path / "backups") as made:
        yield made
