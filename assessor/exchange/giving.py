"""Giving out: what one group needs of an assessment, as a package of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from sqlalchemy.orm import Session

from assessor.errors import FileRefused, WriteFailed
from assessor.exchange import lines
from assessor.exchange.container import address
from assessor.exchange.files import Letter, read_package, write_package
from assessor.exchange.package import Cells, EvidenceLine, JudgementLine, Package, Superseding
from assessor.i18n import N_
from assessor.models.room_tables import Giving
from assessor.models.tables import Group, new_id
from assessor.store.creating import EXISTS
from assessor.store.document import Document
from assessor.store.driver import raw_of
from assessor.store.failures import is_there
from assessor.store.judging import seal
from assessor.store.preparing import GONE
from assessor.store.schema import PACKAGE_SUFFIX

GIVE_OUT = N_("Give out a package")
NOT_NAMED = N_("{name} is no name for a package: let it end in .assess-group.")
NOTHING = N_("{group} has no recommendations yet, so there is nothing to give out. Import a document first.")
UNVERIFIED = N_(
    "{name} does not read back as it was written, so do not use it. Take another disk, and give it out again."
)

Rows = Mapping[str, tuple[Cells, ...]]


def give(document: Document, group_id: str, path: Path, passphrase: str = "") -> Package:
    """Write the group's package to a new file. What the group has said so far is sealed, and stays.

    Sealed first, then written, then noted: at whatever moment the power fails, nothing that left the laptop can
    change here any more.
    """
    _check_name(path)
    with document.edit(GIVE_OUT, undoable=False) as session:
        seal(session, group_id)
        session.flush()
        package = build_package(session, group_id, path.name)
    letter = Letter(address(package.assessment_id, package.giving_id, passphrase), package)
    write_package(path, letter)
    _verify(path, letter)
    with document.edit(GIVE_OUT, undoable=False) as session:
        session.add(Giving(group_id, id=package.giving_id))
    return package


def _verify(path: Path, letter: Letter) -> None:
    """A stick that lies is found out while its owner is still here."""
    with suppress(FileRefused):
        if read_package(path, key=letter.envelope.key).package == letter.package:
            return
    with suppress(OSError):
        path.unlink()
    raise WriteFailed(UNVERIFIED, name=path.name)


def build_package(session: Session, group_id: str, name: str = "") -> Package:
    """The group's part as it stands now, with a new name of its own."""
    group = session.get(Group, group_id)
    if group is None:
        raise FileRefused(GONE)
    setting = _setting(session, group_id)
    if not any(row[3] == "recommendation" for row in setting["passage"]):
        raise FileRefused(NOTHING, group=group.name)
    ours = {row[0] for row in setting["passage"]}
    judgements = [row for row in _said(session, "judgement", group_id) if row[1] in ours]
    evidence = [row for row in _said(session, "evidence", group_id) if row[1] in ours]
    spoken = {row[0] for row in (*judgements, *evidence)}
    pairs = raw_of(session).execute("SELECT newer_id, older_id FROM supersession ORDER BY newer_id, older_id")
    return Package(
        assessment_id=str(setting["assessment"][0][0]),
        giving_id=new_id(),
        group_id=group_id,
        group_name=group.name,
        setting=setting,
        judgements=tuple(map(JudgementLine._make, judgements)),
        evidence=tuple(map(EvidenceLine._make, evidence)),
        supersessions=tuple(Superseding(str(newer), str(older)) for newer, older in pairs if newer in spoken),
        name=name,
    )


def _check_name(path: Path) -> None:
    if path.suffix.lower() != PACKAGE_SUFFIX:
        raise FileRefused(NOT_NAMED, name=path.name)
    if is_there(path):
        raise FileRefused(EXISTS, name=path.name)


def _said(session: Session, table: str, group_id: str) -> list[Cells]:
    return _rows(session, table, lines.SAID[table], "WHERE group_id = ?", group_id)


def _rows(session: Session, table: str, columns: Iterable[str], where: str = "", *values: str) -> list[Cells]:
    query = f'SELECT {", ".join(columns)} FROM "{table}" {where} ORDER BY 1, 2'  # noqa: S608 - our own names
    return raw_of(session).execute(query, values).fetchall()  # pyright: ignore[reportReturnType]


def _setting(session: Session, group_id: str) -> Rows:
    """Only what the group reads: its recommendations with lead-ins, concerns, headings, in the room's languages."""
    whole = {table: _rows(session, table, columns) for table, columns in lines.SETTING.items()}
    (group,) = found = [row for row in whole["group"] if row[0] == group_id]
    assigned = [row for row in whole["assignment"] if row[0] == group_id]
    asked = {row[1] for row in assigned} or {row[0] for row in whole["passage"]}
    passages = _passages(whole, asked)
    paragraphs = _paragraphs(whole["paragraph"], {row[1] for row in passages})
    themes = _upwards(whole["theme"], {row[4] for row in paragraphs})
    read = {row[0] for row in passages}
    texts = _in_languages(whole, read)
    spoken = {row[1] for row in texts}
    return {
        **{table: tuple(rows) for table, rows in whole.items()},
        "workshop": tuple(row for row in whole["workshop"] if row[0] == group[1]),
        "source_document": tuple(whole["source_document"][:1]),
        "source_text": tuple(row for row in whole["source_text"] if row[2] in spoken),
        "group": tuple(found),
        "assignment": tuple(row for row in assigned if row[1] in read),
        "passage": tuple(passages),
        "paragraph": tuple(paragraphs),
        "theme": tuple(row for row in whole["theme"] if row[0] in themes),
        "theme_text": tuple(row for row in whole["theme_text"] if row[0] in themes),
        "passage_text": texts,
    }


def _passages(whole: Mapping[str, list[Cells]], asked: Collection[object]) -> list[Cells]:
    """The recommendations that are asked for; lead-ins of their paragraphs; concerns that these answer."""
    asking = {row[1] for row in whole["passage"] if row[0] in asked and row[3] == "recommendation"}
    answered = {row[5] or row[0] for row in whole["paragraph"] if row[0] in asking}
    return [
        row
        for row in whole["passage"]
        if (row[3] == "recommendation" and row[0] in asked)
        or (row[3] == "lead-in" and row[1] in asking | answered)
        or (row[3] == "concern" and row[1] in answered)
    ]


def _paragraphs(rows: list[Cells], wanted: Collection[object]) -> list[Cells]:
    """What stands in no heading and answers nothing here points to nothing."""
    return [(*row[:5], row[5] if row[5] in wanted else None, *row[6:]) for row in rows if row[0] in wanted]


def _upwards(rows: list[Cells], wanted: set[Cells] | set[object]) -> set[object]:
    parents = {row[0]: row[3] for row in rows}
    found: set[object] = set()
    while wanted := {one for one in wanted if one in parents} - found:
        found |= wanted
        wanted = {parents[one] for one in wanted}  # pyright: ignore[reportArgumentType]
    return found


def _in_languages(whole: Mapping[str, list[Cells]], read: Collection[object]) -> tuple[Cells, ...]:
    """The texts in the room's languages; what has none in these comes in those that it has."""
    texts = [row for row in whole["passage_text"] if row[0] in read]
    room = {one for one in whole["assessment"][0][2:4] if one}
    there = {row[0] for row in texts if row[1] in room}
    return tuple(row for row in texts if row[1] in room or row[0] not in there)
