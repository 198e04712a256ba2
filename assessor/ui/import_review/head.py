"""Over the review: which document this is, what was found in it, and the button that takes it over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import LANGUAGE_NAMES, N_, Translator
from assessor.importers.apply import ABOUT_ANOTHER, is_about_another
from assessor.importers.batch import Batch
from assessor.importers.doubt import DOUBTS
from assessor.ui.import_review.lines import Counts
from assessor.ui.language import language_name
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.date_field import DateField
from assessor.ui.parts.labels import elided, key, label, link
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

READ_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
BODIES = {
    "CCPR": N_("Human Rights Committee"),
    "CAT": N_("Committee against Torture"),
    "CEDAW": N_("Committee on the Elimination of Discrimination against Women"),
    "CERD": N_("Committee on the Elimination of Racial Discrimination"),
    "CRC": N_("Committee on the Rights of the Child"),
    "CRPD": N_("Committee on the Rights of Persons with Disabilities"),
    "CED": N_("Committee on Enforced Disappearances"),
    "CMW": N_("Committee on Migrant Workers"),
    "CESCR": N_("Committee on Economic, Social and Cultural Rights"),
    "E": N_("Committee on Economic, Social and Cultural Rights"),
}


def body_name(tr: Translator, body: str) -> str:
    """The body's name for its short sign in the symbol; what is unknown stays as it is."""
    return tr(BODIES[body]) if body in BODIES else body


def _unbroken(said: str) -> str:
    """A line may end between what is counted, not within."""
    return said.replace(" ", "\N{NO-BREAK SPACE}")


class ReviewHead(QWidget):
    """Two lines: the document with its date and language; the counts with what can be done."""

    taken = Signal()
    left = Signal()
    adopted_changed = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, find: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.title = elided("", theme, READING, MEDIUM)
        self.facts = elided("", theme, NOTE, ink="second")
        self.counts = label("", theme, NOTE)
        self.counts.setWordWrap(True)
        self.doubt = label("", theme, NOTE, MEDIUM, ink="amber")
        self.refusal = label("", theme, NOTE, MEDIUM, ink="red")
        for part in (self.doubt, self.refusal):
            part.setWordWrap(True)
            part.hide()
        self.adopted = DateField(theme, tr, tr("Date of adoption"))
        self.language = ChoiceBox(theme)
        self.language.setFont(theme.font(BODY - 1))
        self.language.setAccessibleName(tr("Language of the document"))
        self.leave = link(tr("Leave it"), theme, BODY - 1, look="plain")
        self.leave.setToolTip(tr("Nothing is taken over. Undo brings the review back."))
        self.take = link("", theme, BODY - 1, MEDIUM, look="first")
        self._lay_out(find)
        self._connect()

    def _lay_out(self, find: QWidget) -> None:
        tr, theme = self._tr, self._theme
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.title, 1)
        self._acts, self._first = QWidget(), first
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(12)
        for part in (self.leave, self.take, key("Ctrl ⏎", theme)):
            acts.addWidget(part)
        acts.addStretch(1)
        first.addWidget(self._acts)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.facts, 1)
        second.addWidget(label(tr("Adopted"), theme, NOTE, ink="second"))
        second.addWidget(self.adopted)
        second.addSpacing(8)
        second.addWidget(self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        third = QHBoxLayout()
        third.addWidget(self.counts, 1)
        third.addWidget(find)
        for line in (first, second, third):
            column.addLayout(line)
        column.addWidget(self.doubt)
        column.addWidget(self.refusal)

    def _connect(self) -> None:
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.adopted.dated.connect(self.adopted_changed)
        self.language.activated.connect(self._language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A title that would be cut gets a line of its own."""
        cut = self.title.sizeHint().width() + self._acts.sizeHint().width() + 56 > self.width()
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._first.setDirection(down if cut else along)

    def show_batch(self, batch: Batch, found: Counts, corrections: int, held_symbol: str = "") -> None:
        """`held_symbol` is that of the document which the assessment holds already."""
        tr = self._tr
        state = batch.state_name or batch.state
        named = tr("{state} · {symbol}", state=state, symbol=batch.symbol)
        self.title.setText(named if state and batch.symbol else state or batch.symbol or tr("A UN document"))
        another = is_about_another(batch, held_symbol)
        refusal = tr(ABOUT_ANOTHER, here=held_symbol, there=batch.symbol) if another else ""
        self._warn(tr(DOUBTS[batch.doubt]) if batch.doubt in DOUBTS else "", refusal)
        self.facts.setText(body_name(tr, batch.body))
        self.adopted.show_date(batch.adopted)
        self._show_languages(batch.language)
        self.counts.setText(" · ".join(_unbroken(said) for said in self._counts(found, corrections)))
        n = found.recommendations
        self.take.setText(tr.plural("Take over {n} recommendation", "Take over {n} recommendations", n))
        self.take.setEnabled(n > 0 and not another)
        self._fit()

    def _warn(self, doubt: str, refusal: str) -> None:
        for part, said in ((self.doubt, doubt), (self.refusal, refusal)):
            part.setText(said)
            part.setVisible(bool(said))

    def _counts(self, found: Counts, corrections: int) -> list[str]:
        tr = self._tr
        said = [
            tr.plural("{n} paragraph", "{n} paragraphs", found.paragraphs),
            tr.plural("{n} recommendation", "{n} recommendations", found.recommendations),
        ]
        if found.follow_up:
            said.append(tr("follow-up {numbers}", numbers=", ".join(found.follow_up)))
        loose = tr.plural("{n} not placed", "{n} not placed", found.not_placed)
        if corrections:
            said.append(tr.plural("{n} correction", "{n} corrections", corrections))
        return [*said, loose if found.not_placed else tr("everything placed")]

    def _show_languages(self, language: str) -> None:
        self.language.clear()
        known = dict.fromkeys([*READ_LANGUAGES, language])
        for one in known:
            if one:
                self.language.addItem(language_name(one) if one in LANGUAGE_NAMES else one, one)
        self.language.setCurrentIndex(self.language.findData(language))

    def _language(self) -> None:
        self.language_chosen.emit(str(self.language.currentData()))
