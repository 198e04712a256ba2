"""An enciphered assessment: its file, journal, backups and copies open with its passphrase or recovery code only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from assessor.errors import FileRefused, UserError, WriteFailed
from assessor.models.levels import Level
from assessor.models.tables import Judgement, SourceDocument, SourceText
from assessor.store import keys
from assessor.store.backup_history import backup_history, restore_into
from assessor.store.document import Document
from assessor.store.judging import judge
from assessor.store.keys import key_of
from assessor.store.recovery_code import secret_in
from assessor.store.unlocking import PassphraseWanted, WrongPassphrase
from tests.store.factories import fill

SECRET_OF_SET_1 = "0b53ec5b97bbad40"
PASSPHRASE = "seven quiet rivers"
CANARY = "Тихая река 0777 123456"


@pytest.fixture
def protected(tmp_path: Path, data_folder: Path) -> Document:
    """Open, with a judgement whose reasoning nobody else may read."""
    document = Document.create(tmp_path / "x.assess", passphrase=PASSPHRASE)
    say(document, CANARY)
    return document


def say(document: Document, reasoning: str) -> None:
    with document.edit("Judged") as session:
        ids = fill(session)
        judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL, reasoning=reasoning)


def said(document: Document) -> set[str]:
    return set(document.read(lambda session: session.scalars(select(Judgement.reasoning)).all()))


def readable(folder: Path) -> list[str]:
    """Files in which the canary, or the structure of a plain file, stands in the open."""
    marks = [CANARY.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")] + [b"SQLite format 3"]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(mark in path.read_bytes() for mark in marks)]


def test_it_opens_with_its_passphrase_and_tells_nothing_without(protected: Document, tmp_path: Path):
    assert protected.protected
    assert readable(tmp_path) == []
    protected.backup()
    protected.close()
    assert readable(tmp_path) == []
    with pytest.raises(PassphraseWanted):
        Document.open(protected.path)
    with pytest.raises(WrongPassphrase, match="wrong, or the file is damaged"):
        Document.open(protected.path, passphrase="seven quiet river")
    with Document.open(protected.path, passphrase=f" {PASSPHRASE} ") as again:
        assert said(again) == {CANARY}
        assert not again.unclean


@pytest.mark.parametrize("language", ["en", "ru", "zh", "ar"])
def test_its_recovery_code_opens_it_until_the_passphrase_is_changed(protected: Document, language: str):
    code = protected.recovery_code(language)
    assert len(code.split()) == 24
    protected.close()
    with Document.open(protected.path, passphrase=code.upper()) as again:
        again.protect("another passphrase")
        assert said(again) == {CANARY}
    for old in (code, PASSPHRASE):
        with pytest.raises(WrongPassphrase):
            Document.open(protected.path, passphrase=old)
    with Document.open(protected.path, passphrase="another passphrase") as again:
        assert said(again) == {CANARY}


@pytest.mark.parametrize("language", ["en", "es", "ru"])
def test_a_recovery_code_may_be_copied_with_its_numbers_and_lines(protected: Document, language: str):
    words = enumerate(protected.recovery_code(language).split(), 1)
    protected.close()
    code = "\n".join(f"{place}. {word.capitalize()}," for place, word in words)
    with Document.open(protected.path, passphrase=code) as again:
        assert said(again) == {CANARY}


def changed_places(words: list[str]) -> list[str]:
    """Two neighbours whose change the checksum notices: one in 256 passes it."""
    changed = ([*words[:at], words[at + 1], words[at], *words[at + 2 :]] for at in range(len(words) - 1))
    return next(slip for slip in changed if secret_in(" ".join(slip)) is None)


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (changed_places, "two have changed places"),
        (lambda words: [words[0], "kivvi", *words[2:]], "Word 2 is not one"),
        (lambda words: words[:-1], "has 24 words, and these are 23"),
        (lambda words: words[:6], "wrong, or the file is damaged"),
    ],
)
def test_a_slip_in_the_recovery_code_is_told(
    protected: Document, slip: Callable[[list[str]], list[str]], told: str
):
    words = protected.recovery_code("en").split()
    protected.close()
    with pytest.raises(WrongPassphrase, match=told):
        Document.open(protected.path, passphrase=" ".join(slip(words)))


def test_a_plain_file_gets_a_passphrase_with_all_its_backups(tmp_path: Path, data_folder: Path):
    with Document.create(tmp_path / "x.assess") as document:
        say(document, CANARY)
        document.backup()
        assert len(readable(tmp_path)) >= 2
        document.protect(PASSPHRASE)
        assert said(document) == {CANARY}
        assert document.undo_label is None
        with document.edit("Go on"):
            pass
    assert readable(tmp_path) == []
    with Document.open(tmp_path / "x.assess", passphrase=PASSPHRASE) as document:
        history = backup_history(document)
        assert all(row.sound for row in history.rows)
        document.protect("")
    with Document.open(tmp_path / "x.assess") as document:
        assert said(document) == {CANARY}
        assert not document.protected


def test_plain_backups_that_a_crash_left_are_enciphered_at_the_next_opening(
    tmp_path: Path, data_folder: Path
):
    with Document.create(tmp_path / "x.assess") as document:
        say(document, CANARY)
        document.backup()
        (plain,) = document.backups.all()
        content = plain.path.read_bytes()
        document.protect(PASSPHRASE)
    plain.path.write_bytes(content)
    Document.open(document.path, passphrase=PASSPHRASE).close()
    assert readable(tmp_path) == []


def test_where_it_is_open_elsewhere_the_passphrase_stays(protected: Document):
    protected.checkpoint()
    with Document.open(protected.path, passphrase=PASSPHRASE) as second:
        assert second.read_only
        with pytest.raises(WriteFailed, match="used by another program"):
            protected.protect("another passphrase")
    assert protected.undo_label == "Judged"
    assert said(protected) == {CANARY}
    protected.close()
    with Document.open(protected.path, passphrase=PASSPHRASE) as again:
        assert said(again) == {CANARY}


def test_a_backup_and_a_copy_are_enciphered_and_open_by_the_same_passphrase(
    protected: Document, tmp_path: Path
):
    protected.save_copy(tmp_path / "copy.assess")
    protected.backup()
    restore_into(backup_history(protected).rows[0], tmp_path / "restored.assess")
    assert readable(tmp_path) == []
    for name in ("copy", "restored"):
        with Document.open(tmp_path / f"{name}.assess", passphrase=PASSPHRASE) as other:
            assert said(other) == {CANARY}
    protected.close()


def test_nothing_changed_makes_no_further_backup(protected: Document):
    protected.close()
    for _ in range(2):
        with Document.open(protected.path, passphrase=PASSPHRASE) as again:
            assert len(again.backups.all()) == 1


@pytest.mark.parametrize("damage", ["first sector", "first page", "middle", "cut"])
def test_a_damaged_file_names_its_backup_to_who_has_the_passphrase(protected: Document, damage: str):
    protected.close()
    (newest, *_) = protected.backups.all()
    content = bytearray(protected.path.read_bytes())
    places = {"first sector": (0, 512), "first page": (100, 4096), "middle": (12288, 30000), "cut": (0, 0)}
    start, end = places[damage]
    content[start:end] = bytes(end - start)
    protected.path.write_bytes(content[:9000] if damage == "cut" else content)
    with pytest.raises(WrongPassphrase):
        Document.open(protected.path, passphrase="guessed")
    with pytest.raises(FileRefused) as caught:
        Document.open(protected.path, passphrase=PASSPHRASE)
    assert str(newest.path) in str(caught.value)
    assert protected.path.read_bytes()[:100] == bytes(content[:100])


def test_an_old_copy_that_was_opened_meanwhile_hides_no_backup(protected: Document, tmp_path: Path):
    protected.save_copy(tmp_path / "old.assess")
    protected.protect("nine loud hills")
    protected.close()
    with Document.open(tmp_path / "old.assess", passphrase=PASSPHRASE) as old, old.edit("Renamed") as session:
        session.scalars(select(SourceDocument)).one().symbol = "Said in the old copy"
    with protected.path.open("rb+") as file:
        file.write(bytes(4096))
    with pytest.raises(FileRefused, match="newest good backup"):
        Document.open(protected.path, passphrase="nine loud hills")


def test_a_torn_first_sector_is_mended_from_the_journal(protected: Document, tmp_path: Path):
    protected.backup()
    with protected.edit("More") as session:
        session.add(
            SourceText(session.scalars(select(SourceDocument.id)).one(), "fr", "text", "long " * 20_000)
        )
    folder = tmp_path / "after the power cut"
    folder.mkdir()
    for name in ("x.assess", "x.assess-wal"):
        (folder / name).write_bytes((tmp_path / name).read_bytes())
    with (folder / "x.assess").open("rb+") as file:
        file.write(b"\xa5" * 512)
    with Document.open(folder / "x.assess", passphrase=PASSPHRASE) as again:
        assert said(again) == {CANARY}
        assert len(again.read(lambda session: session.scalars(select(SourceText.id)).all())) == 2
    protected.close()


@pytest.mark.parametrize(
    "typed",
    [
        "se\u0301ven quiet rivers",
        " s\u00e9ven  quiet\u00a0rivers\n",
        "s\u00e9ven\u3000quiet\u202frivers",
        "\uff53\u00e9\uff56en quiet rivers",
    ],
)
def test_the_passphrase_may_be_typed_on_another_keyboard(tmp_path: Path, data_folder: Path, typed: str):
    """Letters and accents together or apart, wide ones, and blanks that nobody sees the kind of."""
    path = tmp_path / "x.assess"
    Document.create(path, passphrase="s\u00e9ven quiet rivers").close()
    with Document.open(path, passphrase=typed) as document:
        assert document.protected
    with pytest.raises(WrongPassphrase):
        Document.open(path, passphrase="s\u00e9venquietrivers")


def test_a_file_of_a_set_that_kept_blanks_apart_opens_as_it_did():
    salt = b"ASSR\x01" + bytes(11)
    assert key_of("a\u00a0b", salt).secret != key_of("a b", salt).secret
    assert key_of("a b", salt).secret.hex().startswith(SECRET_OF_SET_1)


@pytest.mark.slow
@pytest.mark.real_keys
@pytest.mark.parametrize(("memory", "number"), [(8 << 30, 4), (2 << 30, 3)])
def test_a_key_is_stretched_slowly_and_less_so_on_a_small_machine(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, memory: int, number: int
):
    monkeypatch.setattr(keys, "_memory", lambda: memory)
    Document.create(tmp_path / "x.assess", passphrase=PASSPHRASE).close()
    assert (tmp_path / "x.assess").read_bytes()[:5] == b"ASSR" + bytes([number])
    Document.open(tmp_path / "x.assess", passphrase=PASSPHRASE).close()


@pytest.mark.parametrize("content", [b"", b"ASSR", b"ASSR\x07" + bytes(5000), b"ASSR\x02" + bytes(5000)])
def test_what_only_begins_like_one_is_refused(tmp_path: Path, data_folder: Path, content: bytes):
    (tmp_path / "x.assess").write_bytes(content)
    with pytest.raises(UserError):
        Document.open(tmp_path / "x.assess", passphrase=PASSPHRASE)
    assert (tmp_path / "x.assess").read_bytes() == content
