"""Frozen versions as they are given out: who stood behind them then is kept, so that the file is known again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import cast

from sqlalchemy.orm import Session

from assessor.errors import WriteFailed
from assessor.reports.sealing.canonical import canonical
from assessor.reports.sealing.seal import Member, Seal
from assessor.store.document import Document
from assessor.store.sign_offs import keep_sign_off, kept_sign_offs


def give_out_version(document: Document, seal: Seal) -> None:
    """Called before a version is written. A file that can only be read, or a full disk, keeps nobody from it."""
    if document.read_only:
        return
    members = canonical([asdict(one) for one in seal.members]).decode("utf-8")
    with suppress(WriteFailed), document.remark() as session:
        keep_sign_off(session, seal.digest, seal.sign_off, members)


def given_out(session: Session, digest: str) -> Iterator[tuple[Member, ...]]:
    """Who stood behind this version in each file of it."""
    for members in kept_sign_offs(session, digest):
        with suppress(ValueError, TypeError):
            yield tuple(Member(**one) for one in cast("list[dict[str, str]]", json.loads(members)))
