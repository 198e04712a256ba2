"""A source on a card: what it is, of what kind and day, how public, and whether it is too old to count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.models.dates import day_of, is_before
from assessor.store.rows import EvidenceRow
from assessor.ui.language import date_text
from assessor.ui.parts.labels import Ink, key, label
from assessor.ui.parts.offer import CardButton
from assessor.ui.parts.tips import tip
from assessor.ui.theme import BODY, REGULAR, SMALL, Theme

KIND_NAMES = {
    "law": N_("Law"),
    "case": N_("Case"),
    "statistic": N_("Statistic"),
    "report": N_("Report"),
    "testimony": N_("Testimony"),
    "media": N_("Media"),
    "other": N_("Other"),
}


SITE = 36


def predates(date: str, adopted: str) -> bool:
    """Whether the whole of a day, month or year lies before the adoption."""
    day = day_of(adopted)
    return day is not None and is_before(date, day)


def facts(row: EvidenceRow, tr: Translator, files: int = 0) -> str:
    shown = [tr(KIND_NAMES.get(row.kind, "Other")), date_text(tr, row.date) if row.date else ""]
    shown.append(tr("public") if row.public else tr("confidential, never exported"))
    shown.append(site(row.link))
    shown.append(tr.plural("{n} file", "{n} files", files) if files else "")
    return " · ".join(part for part in shown if part)


def site(link: str) -> str:
    """Where a link leads, short enough for a card: the site, or its beginning."""
    named = link.rsplit("://", maxsplit=1)[-1].removeprefix("www.").split("/")[0].strip()
    return named if len(named) <= SITE else named[: SITE - 1] + "…"


class EvidenceCard(CardButton):
    """Pressing it opens the form in its place."""

    def __init__(
        self,
        row: EvidenceRow,
        adopted: str,
        theme: Theme,
        tr: Translator,
        parent: QWidget | None = None,
        *,
        files: int = 0,
    ) -> None:
        super().__init__(tr("Evidence: {citation}", citation=row.citation), "card", parent)
        self.row = row
        self.setToolTip(tip("\n".join(filter(None, (tr("Change or withdraw"), row.link)))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 15, 11)
        column.setSpacing(3)
        self._add(column, label(row.citation, theme, BODY - 1))
        self._add(column, label(facts(row, tr, files), theme, SMALL, REGULAR, "second"))
        if predates(row.date, adopted):
            warning: Ink = "amber"
            self.warning = label(
                tr("Older than the adoption: it does not count as progress"), theme, SMALL, ink=warning
            )
            self._add(column, self.warning)
        column.addStretch(1)

    def _add(self, column: QVBoxLayout, words: QLabel) -> None:
        words.setWordWrap(True)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(words)


class AddCard(CardButton):
    """The dashed card that asks for one more source."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add evidence"), "none", parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(theme.px(62))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.addStretch(1)
        self._theme = theme
        for words in (label(tr("Add evidence"), theme, BODY - 1, ink="second"), key("E", theme)):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.hasFocus() or self.underMouse()
        pen = QPen(
            self._theme.colour("accent" if self.hasFocus() else "not_assessed" if lit else "hairline"), 1.3
        )
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7), 12, 12)
