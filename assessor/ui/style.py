"""The stylesheet, made from the theme's tokens. Fonts are set on widgets, since a stylesheet knows no axes."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from assessor.ui.theme import BODY, Theme, load_fonts

SHEET = """
QWidget {{ color: {ink}; selection-background-color: {accent}; selection-color: {surface}; }}
QMainWindow, QDialog, #ground {{ background: {ground}; }}
QLabel {{ background: transparent; }}
QLabel[ink="second"] {{ color: {second}; }}
QLabel[ink="accent"] {{ color: {accent}; }}
QLabel[ink="amber"] {{ color: {partial}; }}
QLabel[ink="red"] {{ color: {not_implemented}; }}
QLabel[ink="green"] {{ color: {implemented}; }}
QLabel[look="chip"] {{ background: {accent_ground}; color: {accent}; border-radius: {chip}px; padding: 1px 8px; }}
QLabel[look="key"] {{ background: {surface}; color: {second}; border: 1px solid {hairline};
    border-bottom-width: 2px; border-radius: 4px; padding: 0px 5px; }}
QFrame[look="hairline"] {{ background: {hairline}; border: none; }}
QFrame[look="card"] {{ background: {surface}; border: 1px solid {hairline}; border-radius: 12px; }}
QAbstractButton[look="card"] {{ background: {surface}; border: 1px solid {hairline}; border-radius: 12px; }}
QAbstractButton[look="card"]:hover {{ border-color: {not_assessed}; }}
QAbstractButton[look="card"]:focus {{ border-color: {accent}; }}
QPushButton[look="link"], QToolButton[look="link"] {{ background: transparent; border: none; color: {accent};
    padding: 3px 0px; }}
QPushButton[look="quiet"], QToolButton[look="quiet"] {{ background: transparent; border: none; color: {second};
    padding: 3px 6px; border-radius: 6px; }}
QToolButton[look="quiet"][edge="leading"] {{ padding: 3px 0px; }}
QToolButton[look="quiet"][ink="amber"] {{ color: {partial}; }}
QToolButton[look="quiet"][ink="green"] {{ color: {implemented}; }}
QPushButton[look="link"]:hover, QToolButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover {{ color: {ink}; background: {accent_ground}; }}
QPushButton[look="link"]:focus, QToolButton[look="link"]:focus,
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {{ background: {accent_ground}; border-radius: 6px; }}
QPushButton[look="quiet"]:disabled, QPushButton[look="link"]:disabled {{ color: {not_assessed}; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0px; }}
QPushButton[look="plain"], QPushButton[look="first"] {{ background: {surface}; border: 1px solid {hairline};
    border-radius: 8px; padding: 6px 14px; }}
QPushButton[look="plain"]:hover {{ border-color: {not_assessed}; }}
QPushButton[look="plain"]:focus {{ border-color: {accent}; }}
QPushButton[look="first"] {{ background: {accent}; border-color: {accent}; color: {surface}; }}
QPushButton[look="first"]:focus, QPushButton[look="first"]:hover {{ border: 2px solid {ink}; padding: 5px 13px; }}
QPushButton[look="first"]:disabled {{ background: {hairline}; border-color: {hairline}; color: {second}; }}
QPushButton[look="choice"] {{ background: {surface}; border: 1px solid {hairline}; border-radius: {chip}px;
    padding: 2px 9px; }}
QPushButton[look="choice"]:hover {{ border-color: {not_assessed}; }}
QPushButton[look="choice"]:focus {{ border-color: {accent}; }}
QPushButton[look="choice"]:checked {{ background: {accent_ground}; border-color: {accent}; color: {accent}; }}
QLineEdit, QComboBox, QTextEdit[look="field"] {{ background: {surface}; border: 1px solid {hairline};
    border-radius: 8px; padding: 6px 10px; }}
QTextEdit[look="field"] {{ border-radius: 12px; padding: 8px 10px; }}
QLineEdit:focus, QComboBox:focus, QTextEdit[look="field"]:focus {{ border-color: {accent}; }}
QLineEdit[look="bare"] {{ background: transparent; border: none; padding: 0px; }}
QTextEdit[look="prose"] {{ background: transparent; border: none; padding: 0px; }}
QTextEdit[look="prose"][ink="second"] {{ color: {second}; }}
QTextEdit[look="prose"][ink="red"] {{ color: {not_implemented}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView, QMenu {{ background: {surface}; border: 1px solid {hairline}; padding: 4px; outline: none;
    selection-background-color: {accent_ground}; selection-color: {ink}; }}
QMenu::item {{ padding: {menu_edge}px 24px; border-radius: 6px; }}
QMenu::item:selected {{ background: {accent_ground}; }}
QMenu::item:disabled {{ color: {not_assessed}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator, QListWidget::indicator {{ width: 15px; height: 15px;
    border: 1px solid {not_assessed}; background: {surface}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QRadioButton::indicator:checked {{ border: 4px solid {accent}; width: 9px; height: 9px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; outline: none; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {accent}; }}
QTreeView, QListView, QTableView {{ background: {ground}; border: none; outline: none;
    selection-background-color: {accent_ground}; selection-color: {ink}; }}
QListWidget::item {{ padding: 5px 8px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {accent_ground}; color: {ink}; }}
QDialog#floating {{ background: {surface}; border: 1px solid {not_assessed}; }}
QDialog#floating QListWidget {{ background: {surface}; }}
QScrollArea, QScrollArea > QWidget > QWidget#page, QStackedWidget {{ background: transparent; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0px; }}
QScrollBar::handle:vertical {{ background: {hairline}; border-radius: 3px; min-height: 32px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {not_assessed}; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0px; }}
QScrollBar::handle:horizontal {{ background: {hairline}; border-radius: 3px; min-width: 32px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {hairline}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QToolTip {{ background: {ink}; color: {ground}; border: none; padding: 4px 8px; }}
"""


WORN = "theme"
LARGE = 1.25


def stylesheet(theme: Theme) -> str:
    tokens = {name: getattr(theme.colours, name) for name in theme.colours.__slots__}
    menu_edge = 6 if theme.scale < LARGE else 3  # so that the menu stays in one column on a small screen
    return SHEET.format(**tokens, chip=int(8.4 * theme.scale), menu_edge=menu_edge)


def palette(theme: Theme) -> QPalette:
    """Colours for what the stylesheet does not reach: placeholders, links, native parts."""
    made = QPalette()
    roles = QPalette.ColorRole
    pairs = (
        (roles.Window, "ground"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "ground"),
        (roles.Button, "surface"),
        (roles.WindowText, "ink"),
        (roles.Text, "ink"),
        (roles.ButtonText, "ink"),
        (roles.PlaceholderText, "second"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "surface"),
        (roles.Link, "accent"),
        (roles.Mid, "hairline"),
    )
    for role, token in pairs:
        made.setColor(role, theme.colour(token))
    return made


def wear(application: QApplication, theme: Theme) -> None:
    """Dress the whole application in a theme; every widget is polished anew, so only where it is another."""
    if application.property(WORN) == theme:
        return
    application.setProperty(WORN, theme)
    load_fonts()
    if application.style().objectName() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(palette(theme))
    application.setFont(theme.font(BODY))
    application.setStyleSheet(stylesheet(theme))
