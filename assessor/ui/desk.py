"""What every screen receives: the open assessment, the language and look of the window, and a voice."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessor.errors import UserError
from assessor.i18n import Translator
from assessor.ui.jobs import Jobs
from assessor.ui.messages import Notices
from assessor.ui.settings import Settings
from assessor.ui.theme import Theme
from assessor.ui.unsaved import Typed, Unsaved

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.store.document import Document


@dataclass(frozen=True, slots=True)
class Desk:
    """One open assessment with everything its screens need. `go(stage, row)` leads to another screen.

    `back_up` is called before something large; it tells what the disk refuses, and never raises.
    """

    document: Document
    tr: Translator
    theme: Theme
    settings: Settings
    notices: Notices
    jobs: Jobs
    go: Callable[[str, str], None]
    back_up: Callable[[], None]
    unsaved: Unsaved

    def edit(self, text: str, change: Callable[[Session], object], merge: Hashable | None = None) -> bool:
        """Change the document in one undoable step; what goes wrong is told. `text` is an English message.

        A field may be left only when its file is closed already: then there is nothing to change any more.
        """
        if self.document.closed:
            return False
        try:
            with self.document.edit(text, merge) as session:
                change(session)
        except UserError as error:
            self.unsaved.refused(self.tr.error(error))
            return False
        self.unsaved.accepted()
        return True

    def keep_unless(self, written: bool, key: tuple[str, ...], typed: Typed) -> bool:
        """After typing: what could not be saved is kept under its key, and tried again."""
        if written:
            self.unsaved.saved(key)
        elif not (self.document.read_only or self.document.closed):
            self.unsaved.keep(key, typed)
        return written
