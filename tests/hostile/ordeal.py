"""Gives every hostile file to every entrance of the program that would take it, and tells what came of it.

Runs in a process of its own, so that memory is what these files cost and nothing else: `python -m tests.hostile.ordeal`.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from assessor.errors import UserError
from assessor.foreign import reading
from assessor.store.places import data_folder

Entrance = Callable[[bytes, Path], object]
DOCUMENTS, PICTURES = (".docx", ".pdf", ".html", ".txt"), (".png", ".gif")
ENTRANCES: dict[str, tuple[tuple[str, ...], Entrance]] = {
    "import": (DOCUMENTS, lambda data, path: reading.read_batch(data, path.name)),
    "enclose": ((*DOCUMENTS, ".xlsx", *PICTURES), lambda data, path: reading.clean_copy(data, path.name)),
    "matrix": ((".docx",), lambda data, path: reading.read_matrix(data, path.name)),
    "verify": (
        (".docx", ".pdf", ".xlsx", ".json"),
        lambda data, path: reading.open_content(data, path.name).units,
    ),
    "earlier": ((".json",), lambda _, path: reading.read_earlier(path, path.with_name("own.assess"))),
    "logo": (PICTURES, lambda _, path: reading.read_logo(path)),
}


def main(folder: Path) -> list[dict[str, object]]:
    names = sorted(one.name for one in folder.iterdir())
    rows: list[dict[str, object]] = []
    _load(folder.parent)
    before = _peak()
    for name in names:
        data = (folder / name).read_bytes()
        for entrance, (suffixes, enter) in ENTRANCES.items():
            if name.endswith(suffixes):
                rows.append({"file": name, "entrance": entrance, **_tried(enter, data, folder / name)})
        del data
    after = _peak()
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    left = [str(one) for one in (data_folder() / "reading").iterdir()]
    rows.append({"grown": after - before, "child": children, "left": left})
    return rows


def _load(folder: Path) -> None:
    """What the program itself loads for each entrance is no file's cost."""
    for suffixes, enter in ENTRANCES.values():
        _tried(enter, b"nothing", folder / f"none{suffixes[0]}")


def _tried(enter: Entrance, data: bytes, path: Path) -> dict[str, object]:
    start = time.monotonic()
    try:
        enter(data, path)
        said = ""
    except UserError as error:
        said = str(error)
    except Exception as error:
        said = f"CRASH {error!r}"
    return {"seconds": round(time.monotonic() - start, 2), "said": said}


def _peak() -> int:
    """Of this program alone; what getrusage tells begins with whoever started it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
