"""Opens an assessment of others only to read it: nothing is locked, marked, migrated or written where it lies."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.store.admission import (
    DAMAGED,
    cautiously,
    check_identity,
    check_marks,
    check_shape,
    check_soundness,
    check_there,
    distrusted,
    has_journal,
)
from assessor.store.driver import Database, DriverError, connect
from assessor.store.migrations import STEPS, MigrationError, migrate
from assessor.store.raw import Raw, number
from assessor.store.schema import VERSION, expected_shape
from assessor.store.unlocking import is_enciphered

UNFINISHED = N_(
    "{name} is open elsewhere, or was not closed properly, so its last changes cannot be read from outside. "
    "Open it and close it again, then choose it once more; nothing was changed."
)

ENCIPHERED = N_(
    "{name} is protected by a passphrase. Open it, export its annex as .json, and choose that; nothing was changed."
)


@contextmanager
def opened_foreign(path: Path) -> Generator[Database]:
    """Raises FileRefused for what is no sound assessment. One of an older version is brought up to date in a copy."""
    check_there(path)
    if is_enciphered(path):
        raise FileRefused(ENCIPHERED, name=path.name)
    check_identity(path, None)
    if has_journal(path):
        raise FileRefused(UNFINISHED, name=path.name)
    try:
        with distrusted(path), closing(connect(path, "ro", immutable=True)) as raw:
            check_marks(path, raw)
            check_soundness(path, raw)
            with _of_today(path, raw) as sound:
                check_shape(path, sound)
                with cautiously(sound):
                    yield Database(sound)
    except (DriverError, MigrationError, UnicodeError):
        raise FileRefused(DAMAGED, name=path.name) from None


@contextmanager
def _of_today(path: Path, raw: Raw) -> Generator[Raw]:
    version = number(raw, "PRAGMA user_version")
    if version == VERSION:
        yield raw
        return
    with tempfile.TemporaryDirectory() as folder, closing(connect(Path(folder) / "copy", "rwc")) as copy:
        raw.backup(copy)
        with suppress(DriverError):
            copy.execute("PRAGMA journal_mode=MEMORY")
        migrate(copy, version, VERSION, STEPS, expected_shape())
        yield copy
