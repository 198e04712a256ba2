"""What was typed and the disk refused: kept where it belongs, and tried again until it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.ui.messages import Notices

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.store.document import Document

AGAIN = 4000
"""Milliseconds until it is tried again."""
KEPT = N_(
    "What you typed for {reference} could not be saved yet. It is kept there, and saved as soon as the disk takes it."
)
SAVED = N_("What you typed is saved now.")
CLOSING = N_(
    "Some of what you typed is not saved yet. Free some space on the disk. If you close again, it will be lost."
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A text with what saves it; `label` names the step for undo."""

    text: str
    label: str
    save: Callable[[Session], object]


class Unsaved(QObject):
    """One for the open file. It outlives the screens, which are made anew when language or look change."""

    changed = Signal()
    """Something waits, or nothing does any longer."""

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices, self._tr = notices, Translator()
        self._kept: dict[tuple[str, ...], Typed] = {}
        self._told: set[str] = set()
        self._document: Document | None = None
        self._in_form = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self.save)

    def follow(self, document: Document | None, tr: Translator) -> None:
        """From now on it is about this file; what another one did not take is gone with it."""
        if document is not self._document:
            self._forget()
            self._in_form = False
        self._document, self._tr = document, tr

    def keep(self, key: tuple[str, ...], typed: Typed) -> None:
        self._kept[key] = typed
        self._again.start(AGAIN)
        self.changed.emit()

    def text(self, key: tuple[str, ...]) -> str | None:
        return self._kept[key].text if key in self._kept else None

    def texts(self, about: tuple[str, ...]) -> dict[str, str]:
        """What is kept about it, by the last part of each key."""
        return {key[-1]: typed.text for key, typed in self._kept.items() if key[:-1] == about}

    def refused(self, sentence: str) -> None:
        """An edit failed. The sentence stays until it is read, or until the next edit succeeds."""
        self._tell(sentence)

    def accepted(self) -> None:
        """An edit succeeded: old errors are no longer so, and what waits can be saved as well."""
        if self._kept:
            self._again.start(0)
        elif self._told:
            self._forget()

    @property
    def something_waits(self) -> bool:
        return bool(self._kept)

    @property
    def all_on_disk(self) -> bool:
        """Whether nothing waits, and nothing is typed in a form whose button saves it."""
        return not (self._kept or self._in_form)

    def note_form(self, begun: bool) -> None:
        """Whether a form holds what is not saved: what the disk is said to have would not be all."""
        if begun != self._in_form:
            self._in_form = begun
            self.changed.emit()

    def waits(self, about: str) -> bool:
        """Whether something that was typed about this is not saved yet."""
        return any(about in key for key in self._kept)

    def saved(self, key: tuple[str, ...]) -> None:
        """It was written after all, or is of no importance any more."""
        if self._kept.pop(key, None):
            self.changed.emit()

    def tell(self, reference: str) -> None:
        """The person goes on to something else, and what was typed stays behind."""
        self._tell(self._tr(KEPT, reference=reference))

    def save(self) -> None:
        """Try everything again, without a word while the disk still refuses."""
        document = self._document
        if document is None or not self._kept:
            return
        for key, typed in list(self._kept.items()):
            try:
                with document.edit(typed.label) as session:
                    typed.save(session)
            except UserError:
                self._again.start(AGAIN)
                return
            self._kept.pop(key, None)
        self._forget()
        self._notices.tell(self._tr(SAVED))

    def all_saved(self) -> bool:
        """Try everything again; whether nothing waits any longer."""
        self.save()
        return not self._kept

    def may_close(self) -> bool:
        """Closing is held up once, with a sentence; closing again leaves it behind."""
        if self.all_saved():
            return True
        text = self._tr(CLOSING)
        warned = text in self._told
        self._tell(text)
        return warned

    def _tell(self, text: str) -> None:
        self._told.add(text)
        self._notices.fail(text)

    def _forget(self) -> None:
        self._again.stop()
        self._kept.clear()
        for text in self._told:
            self._notices.mended(text)
        self._told.clear()
        self.changed.emit()
