"""Writes the title block; what is typed into a field in one sitting is one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assessor.i18n import N_
from assessor.store import preparing
from assessor.ui.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LABELS = {"coalition": N_("Coalition"), "title": N_("Title"), "method": N_("Method")}


def describe(desk: Desk, name: str, text: str, sitting: int) -> bool:
    write: dict[str, Callable[[Session], object]] = {
        "coalition": lambda session: preparing.describe(session, coalition=text),
        "title": lambda session: preparing.describe(session, title=text),
        "method": lambda session: preparing.describe(session, method=text),
    }
    return desk.edit(LABELS[name], write[name], (name, sitting))
