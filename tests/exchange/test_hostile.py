"""Packages that are damaged, changed or of someone else: one refusal, and nothing has happened."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

import pytest

from assessor.errors import FileRefused, UserError, WriteFailed
from assessor.exchange import lines
from assessor.exchange.container import PassphraseWanted, pack, unpack
from assessor.exchange.files import read_package, write_package
from assessor.exchange.giving import give
from assessor.exchange.taking import take_files
from assessor.models.levels import Level
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.judging import add_evidence
from tests.exchange.rooms import judged, laptop_says, says
from tests.store.factories import Ids, dump, fill


def refused(document: Document, path: Path, passphrase: str = "") -> str:
    before = dump(document)
    with pytest.raises(UserError) as caught:
        take_files(document, [path], passphrase)
    assert dump(document) == before
    return str(caught.value)


@pytest.mark.parametrize("part", range(16))
def test_a_flipped_bit_anywhere_is_refused(ids: Ids, package: Path, part: int) -> None:
    """In each of the first 4,096 bytes; what is said is random, so that it does not become fewer."""
    laptop_says(package, ids.recommendations[0], "partial", Random(1).randbytes(4096).hex())
    content = package.read_bytes()
    assert len(content) > 4096
    for at in range(part, 4096, 16):
        changed = bytearray(content)
        changed[at] ^= 1 << at % 8
        with pytest.raises(FileRefused):
            unpack(bytes(changed), "x")


def test_a_cut_or_longer_file_is_refused(document: Document, package: Path) -> None:
    content = package.read_bytes()
    for cut in range(0, len(content), max(1, len(content) // 100)):
        with pytest.raises(FileRefused):
            unpack(content[:cut], "x")
    package.write_bytes(content + b"\0")
    assert "damaged" in refused(document, package)


def test_junk_is_refused(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "junk.assess-group"
    for content in (b"", b"ASSESSGP", os.urandom(5000), b"ASSESSGP\0\1\0\5[[[[["):
        path.write_bytes(content)
        assert "\n" not in refused(document, path)


def test_a_place_that_the_disk_does_not_tell_of_is_refused(
    document: Document, ids: Ids, tmp_path: Path
) -> None:
    """As when the stick was pulled out, the disk answers each question with an error; here for a name too long."""
    path = tmp_path / f"{'a' * 300}.assess-group"
    assert "its disk is connected" in refused(document, path)
    with pytest.raises(FileRefused, match="its disk is connected"):
        read_package(path)
    with pytest.raises(WriteFailed, match="too long"):
        give(document, ids.groups[0], path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="No pipes have names here.")
def test_a_pipe_is_not_waited_for(document: Document, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.assess-group")
    assert "not a package" in refused(document, tmp_path / "pipe.assess-group")


def test_a_package_under_the_name_of_an_assessment_is_not_called_damaged(package: Path) -> None:
    named = package.rename(package.with_suffix(".assess"))
    with pytest.raises(FileRefused, match="not an assessment file"):
        Document.open(named)


def test_another_version_is_refused(document: Document, package: Path) -> None:
    content = bytearray(package.read_bytes())
    for version in (0, 2, 255):
        content[9] = version
        package.write_bytes(content)
        assert "another version" in refused(document, package)


def test_a_package_of_another_assessment_is_refused(document: Document, ids: Ids, tmp_path: Path) -> None:
    with Document.create(tmp_path / "other.assess") as other:
        with other.edit("Imported") as session:
            theirs = fill(session)
        give(other, theirs.groups[0], tmp_path / "other.assess-group")
    assert "another assessment" in refused(document, tmp_path / "other.assess-group")


def test_a_wrong_passphrase_says_no_more_than_damage_does(
    document: Document, ids: Ids, tmp_path: Path
) -> None:
    path = tmp_path / "two.assess-group"
    give(document, ids.groups[1], path, "corréct horse")
    wrong = refused(document, path, "correct horse")
    with pytest.raises(PassphraseWanted):
        read_package(path)
    damaged = bytearray(path.read_bytes())
    damaged[-1] ^= 1
    path.write_bytes(damaged)
    assert refused(document, path, "corréct horse") == wrong


def test_the_passphrase_may_be_typed_on_another_keyboard(
    document: Document, ids: Ids, tmp_path: Path
) -> None:
    path = tmp_path / "two.assess-group"
    give(document, ids.groups[1], path, "corr\u00e9ct horse")
    assert take_files(document, [path], " corre\u0301ct horse\n")[0].group_name == "Group 2"


HAND_EDITS = {
    "level": lambda rows: rows["judgement"][0].__setitem__(2, "excellent"),
    "type": lambda rows: rows["judgement"][0].__setitem__(4, True),
    "id": lambda rows: rows["judgement"][0].__setitem__(0, "1"),
    "nul": lambda rows: rows["judgement"][0].__setitem__(3, "a\0b"),
    "surrogate": lambda rows: rows["judgement"][0].__setitem__(3, "\ud800"),
    "other recommendation": lambda rows: rows["judgement"][0].__setitem__(1, rows["group"][0][0]),
    "twice": lambda rows: rows["judgement"].append(rows["judgement"][0]),
    "superseding itself": lambda rows: rows["supersession"].append([rows["judgement"][0][0]] * 2),
    "superseding from nowhere": lambda rows: rows["supersession"].append(
        [rows["group"][0][0], rows["judgement"][0][0]]
    ),
    "column": lambda rows: rows["judgement"][0].append(1),
    "superseding twice": lambda rows: rows["supersession"].extend(
        [[rows["judgement"][0][0], rows["group"][0][0]]] * 2
    ),
    "two groups": lambda rows: rows["group"].append([rows["assessment"][0][0], *rows["group"][0][1:]]),
    "theme": lambda rows: rows["theme"].clear(),
    "number": lambda rows: rows["theme"][0].__setitem__(2, 1 << 70),
    "assessment": lambda rows: rows["assessment"][0].__setitem__(0, rows["group"][0][0]),
    "changed content": lambda rows: rows["judgement"][0].__setitem__(3, "never said"),
}


def rewritten(path: Path, text: str) -> None:
    envelope, _ = unpack(path.read_bytes(), "x")
    path.write_bytes(pack(envelope, text.encode("utf-8", "surrogatepass"), "x"))


@pytest.mark.parametrize("edit", HAND_EDITS)
def test_a_package_that_was_edited_by_hand_is_refused(
    document: Document, ids: Ids, tmp_path: Path, edit: str
) -> None:
    judged(document, ids, 0)
    path = tmp_path / "edited.assess-group"
    give(document, ids.groups[0], path)
    tables: dict[str, list] = {table: [] for table in lines.COLUMNS}
    for line in unpack(path.read_bytes(), "x")[1].decode().splitlines():
        table, rows = json.loads(line)
        tables[table] += rows
    HAND_EDITS[edit](tables)
    rewritten(path, "".join(json.dumps([table, rows]) + "\n" for table, rows in tables.items()))
    refused(document, path)
    if edit != "changed content":  # the only one that nobody sees who does not know what was said before
        with pytest.raises(FileRefused, match="damaged"):
            read_package(path)


@pytest.mark.parametrize(
    "text",
    [
        "\n",
        "{}\n",
        "[" * 5000 + "\n",
        '["judgement",[[1]]]',
        '["piece",["x"]]\n',
        '["unknown",[]]\n',
        "[" + "1" * 300_000 + "]\n",
        '{"a":1,"a":2}\n',
        '["judgement",[[NaN]]]\n',
    ],
)
def test_odd_lines_are_refused(document: Document, package: Path, text: str) -> None:
    rewritten(package, unpack(package.read_bytes(), "x")[1].decode() + text)
    refused(document, package)


@pytest.mark.parametrize("kind", ["known", "fresh", "borrowed", "source", "decision"])
def test_a_row_may_not_take_the_place_of_anothers(
    document: Document, ids: Ids, tmp_path: Path, kind: str
) -> None:
    """Neither one that was here before, nor a new one, nor one that is the other group's own; of no kind."""
    theirs = says(document, ids.groups[1], ids.recommendations[0], "partial")
    says(document, ids.groups[0], ids.recommendations[0], "implemented")
    with document.edit("Said") as session:
        others = {
            "source": add_evidence(
                session, ids.recommendations[0], ids.groups[1], kind="law", citation="Law"
            ),
            "decision": decide(session, ids.recommendations[0], level=Level.PARTIAL),
        }
    path, other = tmp_path / "greedy.assess-group", tmp_path / "other.assess-group"
    give(document, ids.groups[0], path)
    give(document, ids.groups[1], other)
    if kind not in ("known", "borrowed"):
        laptop_says(path, ids.recommendations[0], "not-implemented")
    letter = read_package(path)
    mine = letter.package.judgements[-1].id
    greedy = letter.package.grown(supersessions=[lines.Superseding(mine, others.get(kind, theirs))])
    if kind == "borrowed":
        greedy = letter.package.grown(judgements=read_package(other).package.judgements)
    write_package(path, type(letter)(letter.envelope, greedy))
    assert "other things" in refused(document, path)


def test_what_is_refused_leaves_the_file_as_it_was(document: Document, ids: Ids, tmp_path: Path) -> None:
    (tmp_path / "junk.assess-group").write_bytes(os.urandom(500))
    give(document, ids.groups[0], tmp_path / "good.assess-group")
    assert "not a package" in refused(document, tmp_path)
    assert document.undo_label is None


def test_a_long_text_and_odd_characters_survive(document: Document, ids: Ids, tmp_path: Path) -> None:
    text = "\u2028\r\n\t[\"'\\" + "я" * 400_000 + "\x07"
    says(document, ids.groups[0], ids.recommendations[0], "partial", text)
    give(document, ids.groups[0], tmp_path / "long.assess-group")
    assert read_package(tmp_path / "long.assess-group").package.judgements[0].reasoning == text
