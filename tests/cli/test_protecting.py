"""The passphrase of an assessment on the command line."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text("горная река\nand nothing of this line\n", "utf-8-sig")
    return file


def test_a_file_gets_a_passphrase_and_wants_it(terminal: Terminal, imported: Path, secret: Path) -> None:
    assert "not protected" in terminal("passphrase", imported).out
    assert "is protected" in terminal("passphrase", imported, "--new-passphrase-file", secret).out
    refused = terminal("show", imported)
    assert refused.code == 1
    assert "--passphrase-file" in refused.error
    assert terminal("judge", imported, "8", "partial", "--group", "A", "--passphrase-file", secret).code in (
        0,
        1,
    )
    assert terminal("check", imported, "--passphrase-file", secret).code == 0
    wrong = secret.with_name("wrong.txt")
    wrong.write_text("горная\n", "utf-8")
    assert "wrong, or the file is damaged" in terminal("show", imported, "--passphrase-file", wrong).error
    assert "not protected" in terminal("passphrase", imported, "--remove", "--passphrase-file", secret).out
    assert terminal("show", imported).code == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_passphrase_is_read_as_any_editor_saves_it(
    terminal: Terminal, imported: Path, secret: Path, encoding: str
) -> None:
    terminal("passphrase", imported, "--new-passphrase-file", secret)
    secret.write_bytes("горная река\r\n".encode(encoding))
    assert terminal("check", imported, "--passphrase-file", secret).code == 0


def test_the_printed_recovery_code_opens_it(terminal: Terminal, imported: Path, secret: Path) -> None:
    printed = imported.with_name("code.pdf")
    assert terminal("passphrase", imported, "--recovery-code", printed).code == 1
    terminal("passphrase", imported, "--new-passphrase-file", secret, "--recovery-code", printed)
    with pypdfium2.PdfDocument(printed) as pdf:
        words = pdf[0].get_textpage().get_text_bounded().split()
    numbered = {int(before): word for before, word in pairwise(words) if before.isdigit()}
    code = secret.with_name("code.txt")
    for between in (" ", "\n"):
        code.write_text(between.join(numbered[place] for place in range(1, 25)), "utf-8")
        assert terminal("check", imported, "--passphrase-file", code).code == 0


def test_a_weak_passphrase_is_told_and_codes_are_void_only_where_there_was_one(
    terminal: Terminal, imported: Path, secret: Path
) -> None:
    strong = secret.with_name("strong.txt")
    strong.write_text("seven quiet rivers under old ice\n", "utf-8")
    first = terminal("passphrase", imported, "--new-passphrase-file", secret).out
    assert "Weak" in first
    assert "opens it no longer" not in first
    changed = ("--passphrase-file", secret, "--new-passphrase-file", strong)
    second = terminal("passphrase", imported, *changed).out
    assert "Weak" not in second
    assert "opens it no longer" in second


def test_a_new_assessment_is_made_with_a_passphrase(
    terminal: Terminal, source: Path, secret: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made.assess"
    assert terminal("import", source, "--into", made, "--passphrase-file", secret).code == 0
    assert terminal("show", made).code == 1
    assert len(terminal("passphrase", made, "--offer").out.split()) == 6


def test_backups_of_a_protected_file_are_listed_for_programs_without_its_key(
    terminal: Terminal, imported: Path, secret: Path
) -> None:
    terminal("passphrase", imported, "--new-passphrase-file", secret)
    listed = terminal("backups", imported, "--json", "--passphrase-file", secret)
    assert listed.code == 0
    rows = json.loads(listed.out)["backups"]
    assert rows
    assert all("key" not in row and row["sound"] for row in rows)
