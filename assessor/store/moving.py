"""Files that nobody has open: taking one away, giving one another name."""

from __future__ import annotations

from pathlib import Path

from assessor.store.failures import failed_write
from assessor.store.lock import lock_to_write
from assessor.store.whole_file import bring_folder_to_disk


def remove_file(path: Path) -> None:
    """Take away a file that nobody has open, with what waits beside it: a new file must not read that as its own."""
    with lock_to_write(path):
        for part in _parts(path):
            part.unlink(missing_ok=True)


def move_file(path: Path, place: Path) -> None:
    """Give a file that nobody has open another name, with what waits beside it."""
    with lock_to_write(path):
        rename_whole(path, place)


def rename_whole(path: Path, place: Path) -> None:
    """The same for who holds the lock already. It is certain before anything else takes the place."""
    try:
        for part, target in zip(_parts(path), _parts(place), strict=True):
            if part.exists():
                part.rename(target)
        for folder in {path.parent, place.parent}:
            bring_folder_to_disk(folder)
    except OSError as error:
        raise failed_write(path, error) from None


def _parts(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal", "")]
