"""The menu behind ⋯: files, language, look, text size, help. Also the menu bar where the system wants one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from assessor.i18n import N_, Translator, spoken_languages
from assessor.ui.language import language_name
from assessor.ui.projecting import Projection
from assessor.ui.settings import Settings
from assessor.ui.theme import TEXT_SIZES, Scheme

if TYPE_CHECKING:
    from assessor.store.document import Document

SCHEMES = {
    Scheme.SYSTEM: N_("As the system"),
    Scheme.LIGHT: N_("Light"),
    Scheme.DARK: N_("Dark"),
}

LOCK_AFTER = (5, 10, 30, 0)


@dataclass(frozen=True, slots=True)
class MenuActions:
    """What the entries do; given by the window."""

    new: Callable[[], object]
    open: Callable[[], object]
    open_source: Callable[[], object]
    take_back: Callable[[], object]
    save_copy: Callable[[], object]
    show_backups: Callable[[], object]
    show_timeline: Callable[[], object]
    show_story: Callable[[], object]
    show_comparison: Callable[[], object]
    close_file: Callable[[], object]
    change_passphrase: Callable[[], object]
    lock: Callable[[], object]
    projection: Projection
    show_keys: Callable[[], object]
    about: Callable[[], object]
    quit: Callable[[], object]
    look_changed: Callable[[], object]


def make_menu(
    parent: QWidget, tr: Translator, settings: Settings, actions: MenuActions, *, file: Document | None
) -> QMenu:
    menu = QMenu(parent)
    _add_files(menu, tr, actions, file)
    menu.addSeparator()
    _add_locking(menu, tr, settings, actions, file)
    _add_language(menu, tr, settings, actions)
    _add_scheme(menu, tr, settings, actions)
    _add_text_size(menu, tr, settings, actions)
    menu.addSeparator()
    _add(menu, tr("All keys"), actions.show_keys, "F1")
    _add(menu, tr("About Assessor"), actions.about)
    _add(menu, tr("Quit"), actions.quit, QKeySequence.StandardKey.Quit)
    return menu


def _add_files(menu: QMenu, tr: Translator, actions: MenuActions, file: Document | None) -> None:
    """A package is neither imported into, nor projected, nor are packages taken back into it or backups opened."""
    _add(menu, tr("New assessment …"), actions.new, QKeySequence.StandardKey.New)
    _add(menu, tr("Open an assessment …"), actions.open, QKeySequence.StandardKey.Open)
    package = file is not None and bool(file.group_id)
    if not package:
        _add(menu, tr("Open a UN document …"), actions.open_source, "Ctrl+I")
    if file is not None and not package:
        _add(menu, tr("Take back packages …"), actions.take_back, "Ctrl+T")
    if file is not None:
        close = tr("Close this package") if package else tr("Close this assessment")
        _add(menu, tr("Save a copy …"), actions.save_copy, QKeySequence.StandardKey.SaveAs)
        _add(menu, close, actions.close_file, QKeySequence.StandardKey.Close)
    if file is not None and not package:
        menu.addSeparator()
        _add(menu, tr("Backups …"), actions.show_backups)
        _add(menu, tr("What happened in the workshop …"), actions.show_timeline)
        _add(menu, tr("The way of this recommendation …"), actions.show_story, "Ctrl+H")
        _add(menu, tr("Two workshops side by side …"), actions.show_comparison)
        _add(menu, tr("Projector"), actions.projection.toggle, "F5")
        _add(menu, tr("Black out the projector"), actions.projection.blank, "Shift+F5")


def _add(
    menu: QMenu, text: str, act: Callable[[], object], key: QKeySequence.StandardKey | str | None = None
) -> None:
    action = menu.addAction(text)
    action.triggered.connect(partial(_call, act))
    if key is not None:
        action.setShortcut(QKeySequence(key))


def _choice(
    menu: QMenu,
    title: str,
    choices: list[tuple[str, object]],
    current: object,
    choose: Callable[[object], None],
) -> None:
    sub = menu.addMenu(title)
    group = QActionGroup(sub)
    for text, value in choices:
        action = sub.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(lambda _=False, value=value: choose(value))
        group.addAction(action)


def _add_locking(
    menu: QMenu, tr: Translator, settings: Settings, actions: MenuActions, file: Document | None
) -> None:
    """Of a package the passphrase was chosen when it was given out."""
    if file is not None and not file.group_id:
        _add(menu, tr("Passphrase …"), actions.change_passphrase)
    if file is not None and file.protected:
        _add(menu, tr("Lock"), actions.lock, "Ctrl+L")

    def choose(value: object) -> None:
        settings.lock_after = int(str(value))
        settings.save()

    choices: list[tuple[str, object]] = [
        (tr.plural("{n} minute", "{n} minutes", n) if n else tr("Never"), n) for n in LOCK_AFTER
    ]
    _choice(menu, tr("Lock by itself after"), choices, settings.lock_after, choose)
    menu.addSeparator()


def _add_language(menu: QMenu, tr: Translator, settings: Settings, actions: MenuActions) -> None:
    def choose(value: object) -> None:
        settings.language = str(value)
        actions.look_changed()

    named: list[tuple[str, object]] = [(language_name(language), language) for language in spoken_languages()]
    _choice(menu, tr("Language"), [(tr("As the system"), ""), *named], settings.language, choose)


def _add_scheme(menu: QMenu, tr: Translator, settings: Settings, actions: MenuActions) -> None:
    def choose(value: object) -> None:
        settings.scheme = str(value)
        actions.look_changed()

    choices: list[tuple[str, object]] = [(tr(text), scheme.value) for scheme, text in SCHEMES.items()]
    _choice(menu, tr("Colours"), choices, settings.scheme, choose)


def _add_text_size(menu: QMenu, tr: Translator, settings: Settings, actions: MenuActions) -> None:
    def choose(value: object) -> None:
        settings.text_size = float(str(value))
        actions.look_changed()

    choices: list[tuple[str, object]] = [(tr("{n} %", n=round(size * 100)), size) for size in TEXT_SIZES]
    _choice(menu, tr("Text size"), choices, settings.text_size, choose)


def _call(act: Callable[[], object]) -> None:
    act()


def leaf_actions(menu: QMenu) -> list[QAction]:
    """The actions of a menu and its submenus that do something by themselves."""
    found: list[QAction] = []
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            found += leaf_actions(inside)
        elif not action.isSeparator():
            found.append(action)
    return found
