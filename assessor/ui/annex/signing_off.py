"""Writes what the organisations say, freezes versions, and checks files against them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.errors import UserError
from assessor.foreign.reading import open_content
from assessor.i18n import N_
from assessor.reports.sealing.freezing import Frozen, current_wording, freeze
from assessor.reports.sealing.signing import SUFFIX as KEY_SUFFIX
from assessor.reports.sealing.signing import needs_passphrase, signer
from assessor.reports.verifying.verify import Verdict, Verified, read_file, read_known, verify
from assessor.reports.verifying.wording import alteration_lines, verdict_line
from assessor.store.confirming import confirm, standings
from assessor.store.giving_out import give_out
from assessor.store.organisations import add_organisation, change_organisation, remove_organisation
from assessor.store.versions import versions
from assessor.store.workshops import current_workshop
from assessor.ui.annex.handout import Handout
from assessor.ui.annex.handout_choice import HandoutChoice
from assessor.ui.annex.key_sheet import KeySheet, ask_key_path
from assessor.ui.annex.sign_off_panel import SignOffPanel
from assessor.ui.annex.wording_now import WordingNow
from assessor.ui.desk import Desk
from assessor.ui.jobs import Progress
from assessor.ui.protection.passphrase import PassphraseDialog

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.reports.sealing.freezing import Sign

COALITION, FREEZE = N_("Change the coalition"), N_("Freeze a version")
SHOWN_ALTERATIONS = 4
KEY_PROTECTED = N_("{name} is protected. Give its passphrase; then the version is frozen and signed.")
FILES = "*.docx *.pdf *.xlsx *.json"
NOT_CHECKED = N_("{name} could not be checked. Nothing was changed.")


class SigningOff(QObject):
    """Between the panel and the file. `frozen` says what is written from now on: what was just frozen."""

    frozen = Signal(object)

    def __init__(self, desk: Desk, panel: SignOffPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._window = desk, panel, parent
        self.wording = WordingNow(desk, parent)
        panel.added.connect(self._add)
        panel.renamed.connect(self._rename)
        panel.named.connect(self._name)
        panel.answered.connect(self.answer)
        panel.removed.connect(self._remove)
        panel.freeze_wanted.connect(self._freeze_wanted)
        panel.key_wanted.connect(self._make_key)
        panel.check_wanted.connect(self._check_wanted)

    def show(self, choice: HandoutChoice, handout: Handout) -> Handout:
        """What the file says now. A version that was taken back with undo cannot be written any more."""
        numbers = self._show()
        choice.show_versions(numbers)
        return Handout() if handout.version and handout.version not in numbers else handout

    def _show(self) -> tuple[int, ...]:
        document, read_only = self._desk.document, self._desk.document.read_only
        here = document.read(current_workshop)
        said = document.read(lambda session: standings(session, here))
        frozen = document.read(lambda session: versions(session, here))
        now = self.wording.now
        changed = not frozen or (bool(now.wording) and frozen[-1].wording != now.wording)
        self._panel.show_members(said, now.wording, read_only=read_only)
        self._panel.show_versions(frozen, now.changes, changed=changed, read_only=read_only)
        return tuple(row.number for row in frozen)

    # --- the organisations ---

    def _edit(self, change: Callable[[Session], object]) -> bool:
        return self._desk.edit(COALITION, change)

    def _add(self, name: str) -> None:
        self._edit(lambda session: add_organisation(session, name))

    def _rename(self, one: str, name: str) -> None:
        if not self._edit(lambda session: change_organisation(session, one, name=name)):
            self._show()

    def _name(self, one: str, named: bool) -> None:
        self._edit(lambda session: change_organisation(session, one, named=named))

    def _remove(self, one: str) -> None:
        name = self._panel.rows[one].row.name
        if self._edit(lambda session: remove_organisation(session, one)):
            self._desk.notices.tell(self._desk.tr("{name} is off the list.", name=name), undo=True)

    def answer(self, one: str, standing: str, words: str) -> None:
        def change(session: Session) -> None:
            here = current_workshop(session)
            wording = current_wording(session, here)
            confirm(session, here, one, standing, reservation=words, wording=wording)
            self.wording.take(wording)

        self._edit(change)

    # --- versions ---

    def _freeze_wanted(self, signed: bool) -> None:
        if not signed:
            self.freeze()
        else:
            self._sign()

    def freeze(self, sign: Sign | None = None) -> None:
        desk = self._desk
        made: list[Frozen] = []
        give_out(desk.document)
        here = desk.document.read(current_workshop)
        if desk.edit(FREEZE, lambda session: made.append(freeze(session, here, date.today(), sign))):
            self.wording.take(made[0].wording)
            self._tell(made[0])
            self.frozen.emit(Handout(version=made[0].number))

    def _tell(self, frozen: Frozen) -> None:
        tr = self._desk.tr
        void = ", ".join(row.name for row in frozen.void)
        done = tr("Version {number} is frozen.", number=frozen.number)
        asked = tr("To be asked again, since what they confirmed was changed: {names}.", names=void)
        self._desk.notices.tell(f"{done} {asked}" if void else done, undo=True)

    def _sign(self) -> None:
        """With a key that is chosen; for one that is protected its passphrase is asked until it opens."""
        desk, title = self._desk, self._desk.tr("The coalition's key")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", f"{title} (*{KEY_SUFFIX} *.pem)")
        if not chosen:
            return
        path = Path(chosen)
        try:
            protected = needs_passphrase(path)
        except UserError as error:
            desk.notices.fail(desk.tr.error(error))
            return
        if protected:
            why = desk.tr(KEY_PROTECTED, name=path.name)
            attempt = partial(self._signed, path)
            PassphraseDialog(
                desk.theme, desk.tr, why, attempt, self._window, act=desk.tr("Freeze and sign")
            ).open()
        elif wrong := self._signed(path, ""):
            desk.notices.fail(wrong)

    def _signed(self, path: Path, passphrase: str) -> str:
        """Freeze and sign; the answer is what is wrong with the key."""
        try:
            key = signer(path, passphrase)
        except UserError as error:
            return self._desk.tr.error(error)
        self.freeze(key)
        return ""

    def _make_key(self) -> None:
        desk = self._desk
        if path := ask_key_path(self._window, desk.tr):
            KeySheet(desk.theme, desk.tr, path, partial(self._key_made, path.name), self._window).open()

    def _key_made(self, name: str, public: str) -> None:
        tr = self._desk.tr
        told = (tr("Written: {name}", name=name), tr("Public key (Ed25519): {key}", key=public))
        self._desk.notices.tell("\n".join(told))

    # --- checking a file ---

    def _check_wanted(self) -> None:
        title = self._desk.tr("Check a file")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", f"{title} ({FILES})")
        if chosen:
            self.check(Path(chosen))

    def check(self, path: Path) -> None:
        known = self._desk.document.read(read_known)

        def work(_progress: Progress) -> Verified:
            return verify(known, path, read_file(path), open_content)

        failed = partial(self._not_checked, path.name)
        self._desk.notices.tell(self._desk.tr("Checking {name} …", name=path.name))
        self._desk.jobs.start(work, partial(self._checked, path.name), failed)

    def _checked(self, name: str, found: Verified) -> None:
        tr, notices = self._desk.tr, self._desk.notices
        line = verdict_line(tr, name, found)
        if found.verdict in (Verdict.IDENTICAL, Verdict.SAME) and found.signed is not False:
            notices.tell(line)
            return
        told = ["\n".join(alteration_lines(tr, one)) for one in found.altered[:SHOWN_ALTERATIONS]]
        more = [] if len(found.altered) <= SHOWN_ALTERATIONS else ["…"]
        notices.fail("\n".join([line, *told, *more]))

    def _not_checked(self, name: str, error: Exception) -> None:
        tr = self._desk.tr
        known = isinstance(error, UserError)
        self._desk.notices.fail(tr.error(error) if known else tr(NOT_CHECKED, name=name))
