"""Reading a source document from the command line."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import open_to_change
from assessor.cli.secret import chosen_passphrase
from assessor.cli.showing import AsJson, Json
from assessor.cli.speech import known_language, say, say_json, tr
from assessor.foreign.reading import read_batch
from assessor.i18n import N_
from assessor.importers.apply import Applied, apply_batch
from assessor.importers.batch import Batch, ParsedParagraph, Verdict
from assessor.importers.doubt import DOUBTS
from assessor.importers.source_file import ENOUGH, read_file
from assessor.models.references import reference
from assessor.store.document import Document
from assessor.store.failures import is_there


def import_source(
    source: Annotated[str, typer.Argument(help=tr("The document; - reads pasted text."), metavar="SOURCE")],
    into: Annotated[
        Path,
        typer.Option(
            help=tr("The assessment file; made when it is not there."), metavar="FILE", readable=False
        ),
    ],
    language: Annotated[
        str | None, typer.Option(help=tr("The document's language, when it is not seen."))
    ] = None,
    dry_run: Annotated[bool, typer.Option(help=tr("Only show what would be imported."))] = False,
    as_json: AsJson = False,
) -> None:
    name, data = _bytes(source)
    batch = read_batch(data, name, known_language(language) if language is not None else None)
    if dry_run:
        _show_batch(batch, as_json=as_json)
        return
    applied = _apply(batch, into)
    if as_json:
        say_json(_applied_json(batch, applied))
    else:
        say(_told(batch, applied))
        _say_doubt(batch)


def _bytes(source: str) -> tuple[str, bytes]:
    if source == "-":
        return "", sys.stdin.buffer.read(ENOUGH) if sys.stdin is not None else b""  # pyright: ignore[reportUnnecessaryComparison]
    path = Path(source)
    return path.name, read_file(path)


def _apply(batch: Batch, into: Path) -> Applied:
    """A new file is made only when the whole document was taken in; then it stays, whatever happens at closing."""
    unwanted = not is_there(into)
    document = Document.create(into, passphrase=chosen_passphrase()) if unwanted else open_to_change(into)
    try:
        with document:
            with document.edit(N_("Import a document")) as session:
                applied = apply_batch(session, batch)
            unwanted = False
    except BaseException:
        if unwanted:
            into.unlink(missing_ok=True)
        raise
    return applied


def _show_batch(batch: Batch, *, as_json: bool) -> None:
    if as_json:
        say_json(_batch_json(batch))
        return
    for paragraph in batch.paragraphs:
        for passage in paragraph.passages:
            where = reference(paragraph.number, passage.limb)
            say(f"{where:<14}{passage.verdict.value:<16}{' '.join(passage.text.split())[:90]}")
    say(
        tr.plural(
            "{n} recommendation would be imported.", "{n} recommendations would be imported.", _count(batch)
        )
    )
    _say_doubt(batch)


def _say_doubt(batch: Batch) -> None:
    if batch.doubt in DOUBTS:
        say(tr(DOUBTS[batch.doubt]))


def _count(batch: Batch) -> int:
    return sum(
        passage.verdict is Verdict.RECOMMENDATION for one in batch.paragraphs for passage in one.passages
    )


def _batch_json(batch: Batch) -> Json:
    return {
        "document": {
            "symbol": batch.symbol,
            "body": batch.body,
            "state": batch.state_name or batch.state,
            "state_code": batch.state,
            "adopted": batch.adopted,
            "languages": [batch.language],
        },
        "themes": [{"title": theme.title, "depth": theme.depth} for theme in batch.themes],
        "paragraphs": [_paragraph_json(batch, paragraph) for paragraph in batch.paragraphs],
        "recommendations": _count(batch),
        "unplaced": _unplaced(batch),
        "warning": tr(DOUBTS[batch.doubt]) if batch.doubt in DOUBTS else "",
    }


def _paragraph_json(batch: Batch, paragraph: ParsedParagraph) -> Json:
    return {
        "number": paragraph.number,
        "theme": "" if paragraph.theme is None else batch.themes[paragraph.theme].title,
        "follow_up": paragraph.follow_up,
        "answers": paragraph.answers,
        "passages": [
            {"verdict": passage.verdict.value, "limb": passage.limb, "text": passage.text}
            for passage in paragraph.passages
        ],
    }


def _unplaced(batch: Batch) -> list[str]:
    passages = (passage for paragraph in batch.paragraphs for passage in paragraph.passages)
    return [passage.text for passage in passages if passage.verdict is Verdict.NOT_PLACED]


def _applied_json(batch: Batch, applied: Applied) -> Json:
    return {**_batch_json(batch), "applied": asdict(applied)}


def _told(batch: Batch, applied: Applied) -> str:
    return tr.plural(
        "{symbol} ({language}): {n} recommendation. Of all passages {new} are new, {updated} updated, "
        "{unchanged} unchanged, {unplaced} not placed, {apart} not aligned.",
        "{symbol} ({language}): {n} recommendations. Of all passages {new} are new, {updated} updated, "
        "{unchanged} unchanged, {unplaced} not placed, {apart} not aligned.",
        _count(batch),
        symbol=batch.symbol or tr("Without symbol"),
        language=batch.language,
        new=applied.new,
        updated=applied.updated,
        unchanged=applied.unchanged,
        unplaced=applied.unplaced,
        apart=len(applied.not_aligned),
    )
