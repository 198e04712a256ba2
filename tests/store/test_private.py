"""What lies beside a file, who may look into what the program keeps, and what a crash leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assessor.errors import WriteFailed
from assessor.store.document import Document
from assessor.store.lock import lock_path, lock_to_write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
LIMIT = """
import resource, sys
from assessor.__main__ import main
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
sys.argv = ["assessor", "--help"]
main()
print(resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.parametrize("other", ["x.assess", "victim"])
def test_another_name_of_a_file_in_place_of_the_lock_harms_neither(tmp_path: Path, other: str) -> None:
    """As an archive of others may bring it: the lock would be emptied and written to."""
    path, named = tmp_path / "x.assess", tmp_path / other
    Document.create(path, "x").close()
    if named != path:
        named.write_bytes(b"precious" * 9000)
    before = named.read_bytes()
    os.link(named, lock_path(path))
    with Document.open(path) as document:
        assert document.read_only
    with pytest.raises(WriteFailed), lock_to_write(path):
        pass
    assert named.read_bytes() == before


def test_no_other_person_of_this_computer_looks_at_the_backups(tmp_path: Path, data_folder: Path) -> None:
    """Not even where the folder was made by a version that let them."""
    data_folder.mkdir(exist_ok=True)
    data_folder.chmod(0o755)
    with Document.create(tmp_path / "x.assess", "x") as document:
        document.backup()
    assert list((data_folder / "backups").rglob("*.assess"))
    assert data_folder.stat().st_mode & 0o077 == 0


def test_a_crash_leaves_no_image_of_the_memory() -> None:
    done = subprocess.run([sys.executable, "-c", LIMIT], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "(0, 0)"
