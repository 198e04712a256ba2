"""Behind the button with three dots: the annex in a template of one's own, and OHCHR's matrix."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.report import Report
from assessor.resources import resource
from assessor.store.guarded_words import kept_back
from assessor.store.whole_file import write_whole
from assessor.ui.annex.asking import ask_path
from assessor.ui.annex.foreign import FilledMatrix, Templated
from assessor.ui.annex.matrix_sheet import MatrixSheet

if TYPE_CHECKING:
    from assessor.reports.matrix.plan import Known, Plan
    from assessor.ui.annex.handout import Content, Shown
    from assessor.ui.annex.stage import AnnexStage

TEMPLATE = "annex template"
"""Under this name it is remembered beside the rows of the stages."""
UNFIT = N_(
    "{name} could not be read, and nothing was written. Save it anew in Word, then choose it once more."
)
WORD = ".docx"


class Further(QObject):
    """Belongs to the annex stage and adds to the menu of its bar."""

    def __init__(self, stage: AnnexStage) -> None:
        super().__init__(stage)
        self._stage, self._desk = stage, stage.desk
        tr = stage.desk.tr
        self.fill = self._entry(tr("Fill OHCHR's matrix …"), self.ask_matrix)
        self.choose = self._entry(tr("Word in a template of your own …"), self.ask_template)
        self.plain = self._entry(tr("Word in the built-in look"), lambda: self._remember(None))
        self.example = self._entry(tr("Example of a template …"), self.ask_example)
        self.plain.setVisible(self.template is not None)

    def _entry(self, text: str, act: Callable[[], object]) -> QAction:
        action = self._stage.bar.more.menu().addAction(text)
        action.triggered.connect(lambda _checked=False: act())
        return action

    # --- a template ---

    @property
    def template(self) -> Path | None:
        remembered = self._stage.remembered.get(TEMPLATE, "")
        return Path(remembered) if remembered else None

    def line(self) -> str:
        """In which look the annex is written as Word; empty in ours."""
        tr, whole = self._desk.tr, self.template
        shown = self._stage.handout.suffixes()
        return tr("Word takes the look of {name}.", name=whole.name) if whole and len(shown) > 2 else ""

    def dressed(self, content: Shown, path: Path) -> Content:
        """The draft of the annex in the template; what was signed, and what has an appendix, in our own look."""
        if not isinstance(content, Report) or content.seal or content.minutes:
            return content
        template = self.template if path.suffix.lower() == WORD else None
        return self._in(template, content) if template else content

    def _in(self, template: Path, report: Report) -> Templated:
        return Templated(report, template, self._desk.document.read(kept_back))

    def ask_template(self) -> None:
        if path := self._ask_for_word(self._desk.tr("Choose a Word template")):
            self.try_template(path)

    def try_template(self, path: Path) -> None:
        """Taken once the annex could be made with it."""
        content = self._stage.content()
        if isinstance(content, Report):
            made, self._path = self._in(path, content), path
            self._desk.jobs.start(lambda _progress: _tried(made), self._fits, self._failed)

    def _fits(self, made: Templated) -> None:
        self._remember(made.template)

    def _remember(self, path: Path | None) -> None:
        self._stage.remembered[TEMPLATE] = str(path) if path else ""
        self.plain.setVisible(path is not None)
        self._stage.choose_handout(self._stage.handout)

    def ask_example(self) -> None:
        tr = self._desk.tr
        if path := ask_path(self._stage, tr, self._stage.folder() / (tr("Template") + WORD)):
            try:
                write_whole(path, resource("templates", "annex.docx").read_bytes())
            except UserError as error:
                self._desk.notices.fail(tr.error(error))
            else:
                self._stage.bar.show_written(path)

    # --- the matrix ---

    def ask_matrix(self) -> None:
        if path := self._ask_for_word(self._desk.tr("Open OHCHR's matrix")):
            self.review_matrix(path)

    def review_matrix(self, path: Path) -> None:
        """Read and compared by a worker; then a person looks at it."""
        from assessor.reports.matrix.plan import known

        said = self._desk.document.read(lambda session: known(session, self._stage.language, date.today()))
        self._path = path
        self._desk.jobs.start(lambda _progress: _compared(path, said), self._show, self._failed)

    def _show(self, found: tuple[Path, bytes, Plan]) -> None:
        (path, data, plan), desk = found, self._desk
        sheet = MatrixSheet(desk.theme, desk.tr, plan, self._stage.window())
        sheet.accepted.connect(lambda: self._write(path, FilledMatrix(data, plan, sheet.chosen())))
        sheet.open()

    def _write(self, path: Path, made: FilledMatrix) -> None:
        if target := ask_path(self._stage, self._desk.tr, path):
            self._stage.write(made, target)

    # --- both ---

    def _ask_for_word(self, title: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._stage, title, str(self._stage.folder()), f"Word (*{WORD})"
        )
        self._desk.notices.mended(self._error if chosen else "")
        return Path(chosen) if chosen else None

    _error = ""
    """Why the last file was not taken; no longer so when another is chosen."""
    _path = Path()
    """What was read last, for what nobody has foreseen."""

    def _failed(self, error: Exception) -> None:
        tr = self._desk.tr
        known = isinstance(error, UserError)
        self._error = tr.error(error) if known else tr(UNFIT, name=self._path.name)
        self._desk.notices.fail(self._error)


def _tried(made: Templated) -> Templated:
    made.file()
    return made


def _compared(path: Path, said: Known) -> tuple[Path, bytes, Plan]:
    from assessor.foreign.reading import read_matrix
    from assessor.importers.source_file import read_file
    from assessor.reports.matrix.plan import plan_for

    data = read_file(path)
    return path, data, plan_for(read_matrix(data, path.name), said)
