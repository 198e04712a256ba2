"""The main job without a window: the sample assessment and its annex."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.exporting import write_annex
from assessor.cli.showing import assessment_json
from assessor.cli.speech import say, tr
from assessor.errors import FileRefused
from assessor.i18n import SOURCE_LANGUAGE
from assessor.importers.sample import make_sample
from assessor.reports.writers import SUFFIXES
from assessor.store import queries
from assessor.store.document import Document
from assessor.store.moving import move_file, remove_file
from assessor.store.workshops import current_workshop, workshops

LANGUAGES = ("en", "ru")


def demo(
    folder: Annotated[Path, typer.Argument(help=tr("Where the sample goes."), metavar="DIR", readable=False)],
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    sample = folder / "sample.assess"
    with _aside(sample):
        make_sample(sample)
    say(tr("Written: {name}", name=sample.name))
    with Document.open(sample) as document:
        here = document.read(current_workshop)
        for language in LANGUAGES:
            for suffix in SUFFIXES:
                name = "annex" if language == SOURCE_LANGUAGE else f"annex-{language}"
                write_annex(document, folder / f"{name}{suffix}", language, here)
                say(tr("Written: {name}", name=f"{name}{suffix}"))


@contextmanager
def _aside(sample: Path) -> Generator[None]:
    """Someone may have gone on working in an earlier sample, so it goes only where it still is what was made."""
    if not sample.exists():
        yield
        return
    kept = next(path for n in count(1) if not (path := sample.with_stem(f"{sample.stem} ({n})")).exists())
    move_file(sample, kept)
    try:
        yield
    except BaseException:
        move_file(kept, sample)
        raise
    if _says(kept) == _says(sample):
        remove_file(kept)
    else:
        say(tr("What {name} said before is kept: {kept}", name=sample.name, kept=kept.name))


def _says(file: Path) -> object:
    """All that a person can have changed; of a file of another kind, nothing."""
    try:
        with Document.open(file) as document:
            header, rooms = document.read(queries.document), document.read(workshops)
            return (
                [header.title, header.coalition, header.method],
                [(room.title, room.place, room.date, room.began_at, room.ended_at) for room in rooms],
                document.read(lambda session: assessment_json(session, current_workshop(session))),
            )
    except FileRefused:
        return None
