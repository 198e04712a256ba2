"""The keys for passages, the same in the review and after it. While a text is typed they are letters."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from assessor.i18n import Translator
from assessor.ui.import_review.bench import Bench
from assessor.ui.import_review.passage_list import PassageList
from assessor.ui.parts.verdict_signs import VERDICT_KEYS, VERDICT_NAMES
from assessor.ui.stage import KeyHelp


def bind_keys(screen: QWidget, passages: PassageList, bench: Bench) -> None:
    acts: list[tuple[str, Callable[[], object]]] = [
        ("S", bench.split.button.click),
        ("J", bench.join.button.click),
        ("L", bench.rename.button.click),
        ("T", bench.heading.button.click),
        ("F", bench.follow_up.button.click),
        ("P", bench.pair.button.click),
        ("Down", partial(passages.step, 1)),
        ("Up", partial(passages.step, -1)),
    ]
    acts += [(key, bench.verdicts[verdict].click) for key, verdict in VERDICT_KEYS.items()]
    if bench.renumber in bench.tools:
        acts.append(("N", bench.renumber.button.click))
    for key, act in acts:
        bind(screen, key, act)
    for key in ("Return", "Enter"):
        bind(passages, key, bench.edit.button.click)


def bind(screen: QWidget, key: str, act: Callable[[], object]) -> None:
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    QShortcut(QKeySequence(key), screen, context=context).activated.connect(partial(_call, act))


def _call(act: Callable[[], object]) -> None:
    act()


def help_on_passages(tr: Translator) -> list[KeyHelp]:
    return [
        *(KeyHelp(key, tr(VERDICT_NAMES[verdict])) for key, verdict in VERDICT_KEYS.items()),
        KeyHelp("↑ ↓", tr("The one before, the next")),
        KeyHelp("S", tr("Split; in the text, Enter splits at the cursor")),
        KeyHelp("J", tr("Join with the next")),
        KeyHelp("L", tr("Change the limb")),
        KeyHelp("T", tr("Put under another theme")),
        KeyHelp("F", tr("Follow-up, or not")),
        KeyHelp("P", tr("Pair with the same in the other language")),
        KeyHelp("N", tr("Another number for this paragraph and those that follow, in a review")),
        KeyHelp("Enter", tr("Edit the text")),
        KeyHelp("Esc", tr("Leave a text; keys work again")),
    ]
