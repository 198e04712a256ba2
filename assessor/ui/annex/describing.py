"""Writes the title block; what is typed into a field in one sitting is one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assessor.i18n import N_
from assessor.store import preparing
from assessor.ui.desk import Desk
from assessor.ui.unsaved import Typed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LABELS = {"coalition": N_("Coalition"), "title": N_("Title"), "method": N_("Method")}


def describe(desk: Desk, name: str, text: str, sitting: int) -> bool:
    write: dict[str, Callable[[Session], object]] = {
        "coalition": lambda session: preparing.describe(session, coalition=text),
        "title": lambda session: preparing.describe(session, title=text),
        "method": lambda session: preparing.describe(session, method=text),
    }
    written = desk.edit(LABELS[name], write[name], (name, sitting))
    return desk.keep_unless(written, ("describe", name), Typed(text, LABELS[name], write[name]))


def kept(desk: Desk) -> dict[str, str]:
    """What was typed and could not be saved yet, by field."""
    return desk.unsaved.texts(("describe",))
