"""Documents beside the annex from the command line."""

import pytest


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "words; 2,815 are allowed"),
        (("--as", "alternative-report", "--only", "24 (a)", "--only", "10", "--language", "ru"), ""),
        (("--as", "briefing", "--only", "Non-discrimination"), ""),
    ],
)
def test_they_are_written(terminal, sample, tmp_path, words, told, suffix):
    target = tmp_path / f"text{suffix}"
    done = terminal("write", sample, target, *words)
    assert (done.code, done.out.splitlines()[0]) == (0, f"Written: text{suffix}")
    assert told in done.out and "Leaves this laptop: " in done.out
    assert target.read_bytes()[:2] in {b"PK", b"%P"}


@pytest.mark.parametrize(
    "words",
    [("t.xlsx",), ("t.pdf", "--as", "poem"), ("t.pdf", "--only", "999"), ("t.pdf", "--workshop", "none")],
)
def test_what_is_unknown_is_told_and_nothing_is_written(terminal, sample, tmp_path, words):
    done = terminal("write", sample, tmp_path / words[0], *words[1:])
    assert (done.code, len(done.error.splitlines())) == (1, 1)
    assert not (tmp_path / words[0]).exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("export", "annex.json"), "public sources"),
        (("asks", "asks.docx"), "No sources or dissent."),
        (("minutes", "minutes.docx"), "groups as numbers"),
        (("sheets", "sheets.pdf"), "Nothing that was said."),
    ],
)
def test_what_leaves_is_told(terminal, sample, tmp_path, words, told):
    command, name = words
    done = terminal(command, sample, tmp_path / name)
    first, second = done.out.splitlines()[:2]
    assert (first, done.code) == (f"Written: {name}", 0)
    assert second.startswith("Leaves this laptop: ") and told in second
