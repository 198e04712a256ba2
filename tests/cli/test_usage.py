"""Wrong usage: exit 2, in the language of the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest

from assessor.cli import usage
from assessor.cli.app import app
from tests.cli.conftest import Terminal

WRONG = (
    ("judge",),
    ("import", "x"),
    ("judge", "a", "b", "c", "--group"),
    ("judge", "a", "b", "c", "--grup", "x"),
    ("judge", "a", "b", "c", "--confidential=3"),
    ("show", "a", "b"),
    ("backups", "a", "--restore", "x"),
    ("nosuch",),
    ("--nope",),
    ("export", "a"),
    ("demo",),
    (),
)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_2_and_says_how(terminal: Terminal, words: tuple[str, ...]) -> None:
    done = terminal(*words)
    assert (done.code, done.out) == (2, "")
    assert done.error.strip()


@pytest.mark.parametrize("words", [*WRONG, ("--help",), ("judge", "--help")], ids=" ".join)
def test_no_phrase_of_the_library_escapes_the_catalogue(
    terminal: Terminal, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(usage, "tr", lambda phrase, **places: "‹" + " ".join(places.values()) + "›")
    done = terminal(*words)
    assert "‹" in done.out + done.error
    assert not re.search(
        r"Usage|Options:|Try |Error|Missing|No such|argument|Show this|required|Invalid|Input",
        done.out + done.error,
    )


def test_a_phrase_keeps_what_stands_in_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage, "tr", lambda phrase, **places: str(places))
    assert usage.translated("Missing argument 'FILE'.") == "{'name': \"'FILE'\"}"
    assert usage.translated("No such option: --x (y)") == "{'name': '--x'} (y)"


def _paths() -> Iterator[tuple[str, Any]]:
    for command in app.registered_commands:
        for name, hint in get_type_hints(command.callback, include_extras=True).items():
            kinds = get_args(hint)
            if len(kinds) > 1 and "Path" in str(kinds[0]):
                yield f"{command.name} {name}", kinds[1]


def test_a_file_that_is_shut_is_no_wrong_usage() -> None:
    """The library would end with 2 and words of its own; as its owner no test can be kept from reading."""
    paths = dict(_paths())
    assert {"show file", "demo folder", "export output", "import into", "take packages"} <= set(paths)
    assert [name for name, option in paths.items() if option.readable] == []
