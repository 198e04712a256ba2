"""Files of older versions: the whole way to today's version, or not one byte is changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assessor.errors import FileRefused
from assessor.store import opening, queries, schema
from assessor.store.backups import Backups
from assessor.store.document import Document
from assessor.store.driver import connect
from assessor.store.keys import Key
from assessor.store.migrations import MigrationError, migrate
from assessor.store.schema import expected_shape, shape
from tests.store.factories import Ids, dump

FILES = Path(__file__).parent / "files"
NEXT = schema.VERSION + 1

OLD = (
    "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE word (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people(id), text TEXT)",
    "INSERT INTO people VALUES ('1', 'x'), ('2', 'y')",
    "INSERT INTO word SELECT hex(randomblob(20)), '1', hex(randomblob(3000)) FROM generate",
)
STEPS = {
    1: ["ALTER TABLE people ADD COLUMN colour TEXT NOT NULL DEFAULT ''"],
    2: [
        "CREATE TABLE word_new (id TEXT PRIMARY KEY, text TEXT)",
        "INSERT INTO word_new SELECT id, text FROM word",
        "DROP TABLE word",
        "ALTER TABLE word_new RENAME TO word",
    ],
}
FRESH = (
    "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, colour TEXT NOT NULL DEFAULT '')",
    'CREATE TABLE "word" (id TEXT PRIMARY KEY, text TEXT)',
)


def made(path: Path, statements: tuple[str, ...]) -> Path:
    many = "WITH RECURSIVE generate(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM generate WHERE n < 300) "
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(many + statement if "generate" in statement else statement)
        raw.execute("PRAGMA user_version=1")
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return made(tmp_path / "old.db", OLD)


@pytest.fixture
def fresh(tmp_path: Path) -> frozenset:
    with closing(connect(made(tmp_path / "fresh.db", FRESH))) as raw:
        return shape(raw)


def test_a_migrated_file_is_like_a_fresh_one(old: Path, fresh: frozenset):
    with closing(connect(old)) as raw:
        migrate(raw, 1, 3, STEPS, fresh)
        assert shape(raw) == fresh
        assert raw.execute("PRAGMA user_version").fetchone() == (3,)
        assert raw.execute("SELECT count(*) FROM word").fetchone() == (300,)


BROKEN = {
    "a mistake in SQL": {**STEPS, 2: [*STEPS[2], "NONSENSE"]},
    "a step that is missing": {1: STEPS[1]},
    "not like a fresh file": {**STEPS, 2: ["DELETE FROM word"]},
    "a reference to nothing": {1: [*STEPS[1], "DELETE FROM people"], 2: []},
}


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
@pytest.mark.parametrize("steps", BROKEN.values(), ids=BROKEN.keys())
def test_a_failing_step_leaves_the_file_byte_for_byte(old: Path, fresh: frozenset, steps: dict, journal: str):
    with closing(sqlite3.connect(old)) as raw:
        raw.execute(f"PRAGMA journal_mode={journal}")
    before = old.read_bytes()
    with closing(connect(old)) as raw, pytest.raises((MigrationError, Exception)) as caught:
        raw.execute("PRAGMA cache_size=5")  # pages spill to the disk before the end
        migrate(raw, 1, 3, steps, fresh)
    assert type(caught.value).__name__ in ("MigrationError", "OperationalError")
    assert old.read_bytes() == before


def test_a_document_that_cannot_be_updated_is_backed_up_and_left(
    document: Document, ids: Ids, monkeypatch, data_folder
):
    assessment = document.read(queries.document).assessment_id
    document.close()
    before = document.path.read_bytes()
    for module in (opening, schema):
        monkeypatch.setattr(module, "VERSION", NEXT)
    monkeypatch.setattr("assessor.store.admission.VERSION", NEXT)
    monkeypatch.setattr(opening, "STEPS", {NEXT - 1: ["DROP TABLE supersession", "NONSENSE"]})
    with pytest.raises(FileRefused, match="left as it was"):
        Document.open(document.path)
    assert document.path.read_bytes() == before
    assert len(Backups(data_folder / "backups" / assessment).all()) >= 1


def test_a_document_of_an_older_version_is_updated_on_opening(document: Document, ids: Ids, monkeypatch):
    expected = dump(document)
    document.close()
    monkeypatch.setattr(opening, "VERSION", NEXT)
    monkeypatch.setattr("assessor.store.admission.VERSION", NEXT)
    monkeypatch.setattr(opening, "STEPS", {NEXT - 1: ["DROP INDEX judgement_of", *_indexes("judgement_of")]})
    with Document.open(document.path) as again:
        assert dump(again) == expected
        assert (
            again.read(lambda session: session.connection().exec_driver_sql("PRAGMA user_version").scalar())
            == NEXT
        )


def _indexes(name: str) -> list[str]:
    return [sql for kind, found, sql in expected_shape() if (kind, found) == ("index", name)]


@pytest.mark.parametrize("sample", sorted(FILES.glob("version-*.assess")), ids=lambda path: path.stem)
def test_a_file_of_every_released_version_opens(sample: Path, tmp_path: Path):
    """If the tables changed before a release: `python -m tests.store.test_migrations` makes the sample anew."""
    path = tmp_path / sample.name
    path.write_bytes(sample.read_bytes())
    with Document.open(path) as document:
        assert len(document.read(queries.outline).recommendations) == 4
        assert [group.name for group in document.read(queries.groups)] == ["Group 1", "Group 2"]
        assert [row.level for row in document.read(queries.decisions).values()] == ["partial"]


def test_a_full_disk_is_told_and_the_older_file_left(tmp_path: Path, monkeypatch):
    path = tmp_path / "old.assess"
    path.write_bytes(before := (FILES / "version-1.assess").read_bytes())
    monkeypatch.setattr(opening, "connect", _without_room)
    with pytest.raises(FileRefused, match="disk is full"):
        Document.open(path)
    assert path.read_bytes() == before
    monkeypatch.undo()
    Document.open(path).close()


def _without_room(path: Path, mode: str = "rw", immutable: bool = False, key: Key | None = None):
    """SQLite then says what it says on a full disk."""
    raw = connect(path, mode, immutable, key)
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={pages}")
    return raw


def test_there_is_a_sample_of_todays_version():
    assert (FILES / f"version-{schema.VERSION}.assess").exists()


def make_sample(path: Path) -> None:
    from assessor.models.levels import Level
    from assessor.store.deciding import decide
    from tests.store.factories import fill

    path.unlink(missing_ok=True)
    with Document.create(path, "Sample", backups=path.parent / "none") as document:
        with document.edit("Imported") as session:
            ids = fill(session)
        with document.edit("Decided") as session:
            decide(session, ids.recommendations[0], level=Level.PARTIAL, reasoning="Reasons")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.assess"
        make_sample(sample)
        FILES.mkdir(exist_ok=True)
        (FILES / f"version-{schema.VERSION}.assess").write_bytes(sample.read_bytes())
