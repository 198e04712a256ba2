"""Words that nobody else may read, said wherever a workshop says something, and a search for them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.errors import UserError
from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.exchange.taking import take_files
from assessor.foreign.reading import clean_copy
from assessor.i18n import translator
from assessor.models.levels import Level
from assessor.models.tables import Passage
from assessor.reports.build import build_report
from assessor.reports.enclosing import build_enclosures, write_enclosures
from assessor.reports.writers import write_report
from assessor.store.attachments import attach
from assessor.store.backup_history import backup_history, restore_into
from assessor.store.confirming import RESERVATION, confirm
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.guarded_words import add_guarded
from assessor.store.judging import add_evidence, judge, seal
from assessor.store.organisations import add_organisation
from assessor.store.preparing import change_group
from assessor.store.queries import groups
from assessor.store.workshops import change_workshop, current_workshop
from tests.store.factories import fill

NAME, TELEPHONE, NOTE = (
    "Zaphodwitness Қанаткелді",
    "+7 0777 000 0123",
    "the room behind the blue door, үшінші",
)
SECRETS = (NAME, TELEPHONE, NOTE)
PASSPHRASE, SECOND, OF_PACKAGES = "seven quiet rivers", "nine loud mountains", "eleven slow birds"
GIVEN = " / ".join(SECRETS)
ASKED = select(Passage.id).where(Passage.verdict == "recommendation").order_by(Passage.position)
CODES = ("utf-8", "utf-16-le", "utf-16-be")


def marks() -> tuple[bytes, ...]:
    """As any program could write them down."""
    spellings = {form for word in SECRETS for form in (word, word.casefold(), word.upper())}
    escaped = {json.dumps(one)[1:-1] for one in spellings}
    return tuple(one.encode(code) for one in spellings | escaped for code in CODES)


def found(folder: Path) -> list[str]:
    """Files with a secret in their bytes, or in their name."""
    wanted = marks()
    names = [path for path in folder.rglob("*") if any(word in str(path) for word in SECRETS)]
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    leaks = [
        path for path in files if any(one in content for content in [path.read_bytes()] for one in wanted)
    ]
    return sorted({str(path.relative_to(folder)) for path in (*names, *leaks)})


@dataclass(frozen=True, slots=True)
class Laptop:
    """All places that the program writes to. What a person lets go out lies in `out`."""

    root: Path

    def __post_init__(self) -> None:
        for place in ("disk/work", "disk/data", "disk/temporary", "disk/home", "out"):
            (self.root / place).mkdir(parents=True, exist_ok=True)

    @property
    def disk(self) -> Path:
        return self.root / "disk"

    @property
    def data(self) -> Path:
        return self.disk / "data"

    @property
    def file(self) -> Path:
        return self.disk / "work" / "kaz.assess"

    @property
    def package(self) -> Path:
        return self.disk / "work" / "one.assess-group"

    @property
    def parts(self) -> tuple[Callable[[], None], ...]:
        """A day with a protected assessment, from its making to a second passphrase; each part opens and closes."""
        return self._make, self._say, self._give, self._on_the_other_laptop, self._take_back, self._end

    def _open(self) -> Document:
        """By its recovery code, which need not be stretched."""
        return Document.open(self.file, passphrase=(self.root / "code").read_text("utf-8"))

    def _make(self) -> None:
        with Document.create(self.file, GIVEN, passphrase=PASSPHRASE) as document:
            (self.root / "code").write_text(document.recovery_code("en"), "utf-8")
            with document.edit("Imported") as session:
                fill(session, paragraphs=3)

    def _say(self) -> None:
        with self._open() as document:
            with document.edit("Said") as session:
                _say(session)
            document.checkpoint()
            document.undo()
            document.redo()

    def _give(self) -> None:
        with self._open() as document:
            (*_, group) = document.read(groups)
            give(document, group.id, self.package, OF_PACKAGES)

    def _on_the_other_laptop(self) -> None:
        with open_any(self.package, OF_PACKAGES) as package:
            (one, *_) = package.read(lambda session: session.scalars(ASKED).all())
            with package.edit("Judged") as session:
                judge(session, one, package.group_id, level=Level.PARTIAL, reasoning=GIVEN)
                add_evidence(session, one, package.group_id, kind="testimony", citation=GIVEN, public=False)
            package.checkpoint()
            with package.edit("Judged") as session:
                judge(session, one, package.group_id, reasoning=f"{GIVEN}, again")

    def _take_back(self) -> None:
        with self._open() as document:
            take_files(document, [self.package], OF_PACKAGES)
            document.undo()
            document.backup()

    def _end(self) -> None:
        with self._open() as document:
            self._let_out(document)
            document.protect(SECOND)
            restore_into(backup_history(document).rows[0], self.disk / "work" / "restored.assess")
            document.save_copy(self.disk / "work" / "copy.assess")

    def _let_out(self, document: Document) -> None:
        spoken = translator("en")
        annex = document.read(lambda session: build_report(session, "en", date(2019, 2, 18)))
        for suffix in (".docx", ".xlsx", ".pdf", ".json", ".csv"):
            write_report(annex, self.root / "out" / f"annex{suffix}", spoken)
        write_enclosures(document.read(lambda session: build_enclosures(session, spoken)), self.root / "out")

    def begin_again(self) -> None:
        """The program starts once more after it was killed: it recovers, and clears away what it left."""
        for act in (self._open, lambda: Document.open(self.file, passphrase=SECOND)):
            with suppress(UserError), act():
                pass
        with suppress(UserError), open_any(self.package, OF_PACKAGES):
            pass


def _say(session: Session) -> None:
    asked = session.scalars(ASKED).all()
    one, two, *_ = asked
    here = current_workshop(session)
    change_workshop(session, here, title=GIVEN, place=GIVEN, audience=GIVEN)
    for number, row in enumerate(groups(session)):
        change_group(session, row.id, name=f"{GIVEN} {number}")
        for each in asked:
            judge(session, each, row.id, level=Level.PARTIAL, reasoning=f"{GIVEN} {'long ' * 900} {GIVEN}")
    source = add_evidence(session, one, groups(session)[0].id, kind="report", citation=GIVEN)
    session.flush()
    content = _enclosure()
    attach(session, source, "note.docx", content, clean_copy(content, "note.docx").content)
    attach(session, source, "note.txt", GIVEN.encode() * 400, b"")
    decide(session, two, level=Level.PARTIAL, reasoning=GIVEN, dissent=GIVEN, dissenters=NAME, ask=NOTE)
    confirm(session, here, add_organisation(session, NAME), RESERVATION, reservation=GIVEN)
    add_guarded(session, NAME, "a witness")
    seal(session)


def _enclosure() -> bytes:
    made, target = docx.Document(), io.BytesIO()
    made.core_properties.author = NAME
    made.add_paragraph(GIVEN)
    made.save(target)
    return target.getvalue()
