"""Freezing: what was signed has a number and a digest, and what is changed afterwards is told."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from assessor.errors import UserError
from assessor.models.levels import Level
from assessor.reports.sealing.differing import Difference
from assessor.reports.sealing.freezing import (
    changes_since,
    drafted,
    freeze,
    opened,
    version_report,
)
from assessor.reports.sealing.signing import is_signed, make_key, signer
from assessor.store.confirming import confirm, standings
from assessor.store.document import Document
from assessor.store.guarded_words import add_guarded
from assessor.store.organisations import remove_organisation
from assessor.store.versions import packed_content, unpacked, versions
from tests.reports.sealing.frozen import DAY, coalition


@pytest.fixture
def one(tmp_path: Path):
    with coalition(tmp_path / "one.assess") as made:
        yield made


def rows(one):
    return one.document.read(lambda session: versions(session, one.here))


def test_a_version_is_what_the_annex_said_in_every_language(one):
    frozen = one.freeze()
    (row,) = rows(one)
    before = one.document.read(lambda session: drafted(session, one.here, DAY))
    one.decide(level=Level.IMPLEMENTED, reasoning="Other")
    sealed = one.document.read(lambda session: opened(session, row))
    assert (frozen.number, row.number, sealed.reports) == (1, 1, before)
    assert set(sealed.reports) >= {"en", "fr", "es", "ru", "ar", "zh"}


def test_its_digest_is_that_of_the_json_and_the_same_in_every_file(one, tmp_path: Path):
    one.freeze()
    (row,) = rows(one)
    content = one.document.read(lambda session: unpacked(packed_content(session, row.id)))
    assert sha256(content).hexdigest() == row.digest
    assert json.loads(content)["annexes"]["en"]["themes"][0]["rows"][0]["ask"] == "Adopt a law by 2020."
    with coalition(tmp_path / "other.assess") as other:
        assert other.freeze().digest == row.digest


def test_a_change_makes_the_next_one_and_says_what_and_whose_word_is_void(one):
    one.confirm(0)
    one.confirm(1, "reservation", "We saw worse.")
    one.freeze()
    assert one.document.read(lambda session: changes_since(session, one.here)) == ()
    one.decide(level=Level.NOT_IMPLEMENTED, reasoning="Nobody applies it.")
    expected = (Difference("6 (a)", ("level", "reasoning")),)
    assert one.document.read(lambda session: changes_since(session, one.here)) == expected
    frozen = one.freeze()
    assert (frozen.number, frozen.changes) == (2, expected)
    assert [row.name for row in frozen.void] == ["Open Court", "Steppe Clinic"]
    assert [row.number for row in rows(one)] == [1, 2]


@pytest.mark.parametrize("again", [1, 3])
def test_where_nothing_changed_there_is_no_new_version(one, again: int):
    one.freeze()
    for _ in range(again):
        with pytest.raises(UserError, match="Nothing has changed since version 1"):
            one.freeze()
    assert len(rows(one)) == 1


def test_there_has_to_be_something_to_freeze(tmp_path: Path):
    with (
        Document.create(tmp_path / "empty.assess") as document,
        pytest.raises(UserError, match="nothing to freeze"),
        document.edit("Freeze") as session,
    ):
        freeze(session, "", DAY)


def test_what_was_confirmed_before_counts_as_long_as_nothing_changes(one):
    one.confirm(0)
    one.confirm(2)
    one.freeze()
    members = version_of(one, 1).seal.members
    assert [(member.name, member.standing) for member in members] == [
        ("Open Court", "confirmed"),
        ("", "confirmed"),
    ]
    one.decide(ask="Adopt a law by 2021.", level=Level.PARTIAL)
    one.freeze()
    assert version_of(one, 2).seal.members == ()
    assert version_of(one, 1).seal.members[0].standing == "confirmed"


def version_of(one, number: int):
    return one.document.read(lambda session: version_report(session, one.here, number, "en"))


@pytest.mark.parametrize("number", [0, 2])
def test_a_version_that_is_not_there_is_told(one, number: int):
    with pytest.raises(UserError, match=f"no version {number}"):
        version_of(one, number)
    one.freeze()
    with pytest.raises(UserError, match="There are: 1"):
        version_of(one, number)


def test_freezing_and_confirming_can_be_undone(one):
    one.freeze()
    one.confirm(0)
    one.document.undo()
    assert standing_of(one, 0) == "not-yet"
    one.document.undo()
    assert rows(one) == ()
    one.document.redo()
    assert len(rows(one)) == 1


def standing_of(one, place: int) -> str:
    return one.document.read(lambda session: standings(session, one.here))[place].standing


@pytest.mark.parametrize(
    ("standing", "words", "said"),
    [("reservation", "  ", "needs its words"), ("perhaps", "", "There are: not-yet, confirmed")],
)
def test_an_answer_that_is_none_is_refused(one, standing: str, words: str, said: str):
    with pytest.raises(UserError, match=said), one.document.edit("Confirm") as session:
        confirm(session, one.here, one.organisations[0], standing, reservation=words)
    assert standing_of(one, 0) == "not-yet"


def test_who_has_spoken_of_a_version_stays_in_the_record(one):
    one.confirm(0)
    one.confirm(1)
    one.decide(level=Level.IMPLEMENTED)
    one.confirm(0)
    one.freeze()
    with pytest.raises(UserError, match="Open Court has spoken"), one.document.edit("Remove") as session:
        remove_organisation(session, one.organisations[0])
    with one.document.edit("Remove") as session:
        remove_organisation(session, one.organisations[1])
    assert [member.name for member in version_of(one, 1).seal.members] == ["Open Court"]


def test_a_key_signs_and_its_public_part_checks(one, tmp_path: Path):
    public = make_key(tmp_path / "coalition.assess-key", "open sesame")
    assert b"ENCRYPTED" in (tmp_path / "coalition.assess-key").read_bytes()
    one.freeze(signer(tmp_path / "coalition.assess-key", "open sesame"))
    (row,) = rows(one)
    assert row.public_key == public
    assert is_signed(row.digest, row.signature, public)
    assert not is_signed(row.digest[::-1], row.signature, public)
    assert not is_signed(row.digest, "zz", public)


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_key_signs_nothing(tmp_path: Path, content: bytes):
    (tmp_path / "k.assess-key").write_bytes(content)
    with pytest.raises(UserError, match="Nothing was signed"):
        signer(tmp_path / "k.assess-key")
    with pytest.raises(UserError, match="never overwritten"):
        make_key(tmp_path / "k.assess-key")
    assert (tmp_path / "k.assess-key").read_bytes() == content


def test_a_wrong_passphrase_signs_nothing(tmp_path: Path):
    make_key(tmp_path / "k.assess-key", "right")
    for wrong in ("", "wrong"):
        with pytest.raises(UserError, match="another passphrase"):
            signer(tmp_path / "k.assess-key", wrong)


def test_words_that_never_go_out_leave_with_no_version(one):
    one.freeze()
    with one.document.edit("Guard") as session:
        add_guarded(session, "2018", "that year")
    with pytest.raises(UserError, match="Version 1 holds words that never go out"):
        version_of(one, 1)
    one.freeze()
    one.confirm(0, "reservation", "In 2018 we saw worse.")
    report = version_of(one, 2)
    assert report.seal.members[0].reservation == "In that year we saw worse."
    assert "that year" in report.themes[0].rows[0].reasoning
