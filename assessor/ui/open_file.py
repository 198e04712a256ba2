"""The assessment that is open in a window: opened, made, copied, closed. What is refused leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from babel.dates import format_datetime, format_time
from PySide6.QtCore import QObject, QTimer, Signal

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.reports.dates import locale_of
from assessor.ui.carrying import Carrier
from assessor.ui.messages import Notices
from assessor.ui.packages.delivery import Delivery
from assessor.ui.steady import Steady

if TYPE_CHECKING:
    from assessor.store.document import Change, Document

Made = TypeVar("Made")
IDLE = 2000
"""Milliseconds after the last change when everything is brought into the main file."""
BETWEEN_BACKUPS = 10 * 60 * 1000
UNCLEAN = N_("{name} was not closed properly last time. Everything that was saved is here.")
UNCLEAN_UNTIL = N_("{name} was not closed properly last time. Everything up to {time} is here.")
INCOMPLETE = N_(
    "{name} was copied while it was open, so its last changes may be missing. Look for the file it was copied from."
)
NOT_GATHERED = N_(
    "Everything is saved, but partly beside {name} and not yet in it. Free some space on this disk before you copy it."
)
RESERVE_SPENT = N_(
    "The disk is full. Assessor has given up its reserve of 16 MB, so you can go on for a while. Free some space now."
)
NO_BACKUP = N_(
    "Everything is saved in {name}, but no backup could be made. Free some space, or save a copy elsewhere."
)


def can_be_rescued(error: UserError) -> bool:
    """Whether a damaged file has a good backup."""
    from assessor.store.damage import Damaged

    return isinstance(error, Damaged) and error.backup is not None


def _rather(error: UserError, otherwise: str) -> str:
    """A file that is gone is told as it is, not as a full disk."""
    from assessor.store.opened import MOVED

    return error.message if error.message == MOVED else otherwise


def _kept_until(tr: Translator, document: Document) -> str:
    """The time alone, if it was today."""
    if document.kept_until is None:
        return tr(UNCLEAN, name=document.path.name)
    at = document.kept_until.astimezone()
    format_it = format_time if at.date() == datetime.now().astimezone().date() else format_datetime
    return tr(
        UNCLEAN_UNTIL, name=document.path.name, time=format_it(at, "medium", locale=locale_of(tr.speaks))
    )


class OpenFile(QObject):
    """At most one document. `letting_go` is emitted while it can still be written, `changed` when another is open."""

    letting_go = Signal()
    changed = Signal()
    gathered = Signal()
    backed_up = Signal()
    passphrase_wanted = Signal(object)
    damaged = Signal(object, object, str)
    """A file cannot be opened, but can be rescued: which, what is known of it, its passphrase."""

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = Translator()
        self.document: Document | None = None
        self._notices = notices
        self._reserve = False
        self.delivery = Delivery(notices, self._checkpoint, self)
        self.delivery.sent.connect(self.gathered)
        self.idle = QTimer(self, singleShot=True, interval=IDLE)
        self.idle.timeout.connect(self._checkpoint)
        self._ready = QTimer(self, singleShot=True)
        self._ready.timeout.connect(self._be_ready)
        self._until_backup = QTimer(self, singleShot=True, interval=BETWEEN_BACKUPS)
        self._until_backup.timeout.connect(self.back_up)
        self.steady = Steady(self, notices)
        self.carrier = Carrier(notices, self)

    def speak(self, translator: Translator) -> None:
        self._tr = translator
        self.delivery.speak(translator)
        self.steady.speak(translator)
        self.carrier.speak(translator)

    def open(self, path: Path) -> bool:
        """An assessment or a package; for one that is protected its passphrase is asked."""
        error = self.attempt(path)
        if error is None:
            return True
        from assessor.store.unlocking import PassphraseWanted

        if isinstance(error, PassphraseWanted):
            self.passphrase_wanted.emit(path)
        elif not can_be_rescued(error):
            self._notices.fail(self._tr.error(error))
        return False

    def attempt(self, path: Path, passphrase: str = "") -> UserError | None:
        """Open it; the answer is what was wrong."""
        from assessor.exchange.opening import open_any

        if self.document and self.document.group_id and self.document.path == path.resolve():
            self._checkpoint()
            return None
        try:
            document = open_any(path, passphrase)
        except UserError as error:
            if can_be_rescued(error):
                self.damaged.emit(path, error, passphrase)
            return error
        self._adopt(document)
        return None

    def create(self, path: Path, passphrase: str = "") -> bool:
        from assessor.store.document import Document

        return self._take(lambda: Document.create(path, passphrase=passphrase))

    def move_to(self, path: Path) -> bool:
        """Go on in a copy there; this file is closed."""
        document = self.document
        return document is not None and self._take(lambda: document.copied_to(path))

    def _take(self, make: Callable[[], Document]) -> bool:
        document = self._tried(make)
        if document is None:
            return False
        self._adopt(document)
        return True

    def _adopt(self, document: Document) -> None:
        self.let_go()
        self.document = document
        document.subscribe(self._changed)
        self._watch_reserve()
        self._ready.start()
        self.changed.emit()
        self._say_how(document)
        if document.waiting:
            self.idle.start()

    def _say_how(self, document: Document) -> None:
        tr = self._tr
        if document.read_only:
            self._notices.tell(tr(document.read_only_reason, name=document.path.name))
        elif document.incomplete:
            self._notices.fail(tr(INCOMPLETE, name=document.path.name))
        elif document.unclean:
            self._notices.tell(_kept_until(tr, document))
        elif not document.group_id:
            self.steady.look(document)

    def let_go(self) -> None:
        if self.document is not None:
            self.letting_go.emit()
            for timer in (self.idle, self._ready, self._until_backup):
                timer.stop()
            self.delivery.finish()
            document, self.document = self.document, None
            document.close(carrying=False)
            self.delivery.end(document.kept_back)
            self.carrier.carry(document)

    def close(self) -> None:
        self.let_go()
        self.changed.emit()

    def save_copy(self, path: Path) -> bool:
        document, tr = self.document, self._tr
        if document is None:
            return False
        if self._tried(lambda: document.save_copy(path) or True) is None:
            return False
        self._notices.tell(tr("A copy was saved as {name}.", name=path.name))
        return True

    def _tried(self, act: Callable[[], Made]) -> Made | None:
        try:
            return act()
        except UserError as error:
            self._notices.fail(self._tr.error(error))
            return None

    def _changed(self, _change: Change) -> None:
        self.idle.start()
        self._watch_reserve()
        if not self._until_backup.isActive():
            self._until_backup.start()

    def _watch_reserve(self) -> None:
        from assessor.store.ballast import ballast

        before, self._reserve = self._reserve, ballast().exists()
        if before and not self._reserve:
            self._notices.fail(self._tr(RESERVE_SPENT))

    def _checkpoint(self) -> None:
        if self.document is None:
            return
        if self.document.group_id:
            self.delivery.send(self.document)
        else:
            self._kept(self.document.checkpoint, NOT_GATHERED)
        self._ready.start()

    def _be_ready(self) -> None:
        """In a turn of its own, so that a key pressed meanwhile waits for few syncs."""
        with suppress(UserError):  # the next change tells it
            if self.document is not None:
                self.document.be_ready()

    def back_up(self) -> None:
        """Every ten minutes while something changes, and before something large."""
        if self.document is not None and self.document.group_id:
            self._checkpoint()
        elif self.document is not None:
            self._kept(self.document.backup, NO_BACKUP)
            self.carrier.carry(self.document)
            self.backed_up.emit()

    def _kept(self, act: Callable[[], object], otherwise: str) -> None:
        """What the disk refuses here loses nothing, so it is told and the work goes on."""
        try:
            act()
        except UserError as error:
            assert self.document is not None
            self._notices.fail(self._tr(_rather(error, otherwise), name=self.document.path.name))
        self.gathered.emit()

    def may_close(self) -> bool:
        """A package that cannot be written is told before its window goes; closing again leaves it."""
        if self.document is None or not self.document.group_id or self.document.read_only:
            return True
        self.delivery.send_now(self.document)
        return not self.document.waiting or self.delivery.warned()
