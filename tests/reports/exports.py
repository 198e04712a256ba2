"""Every file that goes out, written by the program's own commands: `python -m tests.reports.exports FILE FOLDER`."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from sqlalchemy.orm import Session

from assessor.cli.app import main
from assessor.models.levels import Level
from assessor.models.tables import Assessment
from assessor.store import queries
from assessor.store.confirming import RESERVATION, confirm
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.judging import add_evidence, judge
from assessor.store.organisations import add_organisation
from assessor.store.preparing import change_group
from assessor.store.workshops import begin_workshop, change_workshop, current_workshop
from tests.importers.enclosures.test_cleaning import picture, word
from tests.reports.matrix.issued import matrix
from tests.templates import sample_at

BEGAN, ZONE = "2019-02-18T03:00:00+00:00", "UTC+6"
TEXT = "Repeal the requirement of surgical intervention for the legal recognition of gender and replace it by a quick and accessible procedure"  # noqa: E501
MATCHED = ("--match", "28.2=24a")
VERIFIED = ("docx", "pdf", "xlsx", "json")
EXPORTS: dict[str, tuple[str, ...]] = {
    **{f"annex.{kind}": ("export",) for kind in ("docx", "pdf", "xlsx", "json", "csv")},
    **{f"annex-ar.{kind}": ("export", "--language", "ar") for kind in ("docx", "pdf", "xlsx")},
    **{f"version.{kind}": ("export", "--version", "1") for kind in VERIFIED},
    **{f"{name}.{kind}": ("write", "--as", name)
       for name in ("main-text", "alternative-report", "briefing") for kind in ("docx", "pdf")},
    **{f"asks.{kind}": ("asks",) for kind in ("docx", "pdf")},
    **{f"minutes.{kind}": ("minutes", "--zone", ZONE) for kind in ("docx", "pdf")},
    **{f"consensus.{kind}": ("minutes", "--consensus", "--names", "--zone", ZONE) for kind in ("docx", "pdf")},
    "sheets.pdf": ("sheets",),
}  # fmt: skip


def prepare(path: Path, texts: Sequence[str] = ("Plainly said",)) -> Path:
    """The sample after a whole workshop; the texts, in their turn, stand wherever people write."""
    sample_at(path)
    with Document.open(path) as document, document.edit("Said") as session:
        _say(session, texts)
    folder = path.parent
    for name, content in (("photo.jpg", picture("JPEG")), ("paper.docx", word()), ("logo.png", _logo())):
        (folder / name).write_bytes(content)
    source = texts[0].strip() or texts[0]
    for words in (
        *(("enclose", path, "6 (a)", source, folder / name) for name in ("photo.jpg", "paper.docx")),
        ("logo", path, folder / "logo.png"),
        ("guard", path, "add", "Zaphodwitness", "--pseudonym", texts[-1]),
        ("asks", path, "--draft"),
        ("freeze", path),
    ):
        run(*words)
    (folder / "matrix.docx").write_bytes(matrix([(f"28.1 {TEXT}", ""), ("28.2 Plant trees", "")]))
    return path


def _say(session: Session, texts: Sequence[str]) -> None:
    here, one = current_workshop(session), session.query(Assessment).one()
    one.title, one.coalition, one.method = texts[0], texts[1 % len(texts)], texts[2 % len(texts)]
    change_workshop(session, here, title=texts[0], place=texts[0], date="2019-02-18", audience=texts[0])
    begin_workshop(session, here, BEGAN)
    rows = queries.groups(session)
    for number, row in enumerate(rows):
        change_group(session, row.id, name=f"{texts[number % len(texts)]} {number}")
    for number, asked in enumerate(queries.outline(session).recommendations):
        text = texts[number % len(texts)]
        judge(session, asked.id, rows[0].id, level=Level.PARTIAL, reasoning=text)
        add_evidence(session, asked.id, rows[0].id, kind="report", citation=text, date=text, link=text)
        decide(
            session, asked.id, level=Level.PARTIAL, reasoning=text, dissent=text, dissenters=text, ask=text
        )
    for number, text in enumerate(texts):
        quoted = add_organisation(session, f"{text} {number}")
        confirm(session, here, quoted, RESERVATION, reservation=text)


def _logo() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (60, 40), (20, 30, 200)).save(target, "PNG")
    return target.getvalue()


def run(*words: object) -> None:
    if main([str(word) for word in words]):
        raise ChildProcessError(words)


def write_all(file: Path, folder: Path) -> None:
    folder.mkdir()
    for name, (command, *options) in EXPORTS.items():
        run(command, file, folder / name, *options)
    run("template", folder / "template.docx")
    run("export", file, folder / "own-look.docx", "--template", folder / "template.docx")
    run("matrix", file, file.parent / "matrix.docx", folder / "matrix.docx", *MATCHED)
    run("attachments", file, folder / "enclosed")
    for kind in VERIFIED:
        run("verify", file, folder / f"version.{kind}")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]), Path(sys.argv[2]))
