"""A terminal for tests: run a command, get its exit code and what it wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assessor.cli.app import main
from assessor.importers.sample import make_sample
from assessor.resources import resource
from tests.templates import copy_of


@dataclass(frozen=True)
class Ran:
    """What a command left in the terminal."""

    code: int
    out: str
    error: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Terminal = Callable[..., Ran]


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    def run(*words: object) -> Ran:
        capsys.readouterr()
        code = main([str(word) for word in words])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def source() -> Path:
    return resource("sample", "kazakhstan-en.txt")


@pytest.fixture
def imported(terminal: Terminal, source: Path, tmp_path: Path) -> Path:
    def make(first: Path) -> None:
        assert terminal("import", source, "--into", first).code == 0

    return copy_of("imported", tmp_path / "one.assess", make)


@pytest.fixture(scope="session")
def sample_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "sample.assess"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSESSOR_DATA", str(path.parent / "data"))
        make_sample(path)
    return path.read_bytes()


@pytest.fixture
def sample(sample_bytes: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "sample.assess"
    path.write_bytes(sample_bytes)
    return path
