"""A terminal for tests: run a command, get its exit code and what it wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assessor.cli.app import main
from assessor.resources import resource
from tests.templates import copy_of, sample_at


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


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return sample_at(tmp_path / "sample.assess")
