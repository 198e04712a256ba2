"""The language of the screen: the system's, or a chosen one; and a mirrored one for looking at pictures."""

from __future__ import annotations

import gettext
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, Qt, QTranslator

from assessor.i18n import LANGUAGE_NAMES, SOURCE_LANGUAGE, Translator, spoken_languages, translator

PSEUDO = "qps"
QT_WORDS = "qtbase"
QT_TEXTS = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áçéíñóšúýÁÇÉÍÑÓŠÚÝ")
_WEEKDAY = re.compile(r"[,،\s]*dddd[,،\s]*")
_PLACE = re.compile(r"(\{[^}]*\})")


class _PseudoCatalogue(gettext.NullTranslations):
    """English with accents and a third longer: shows at a glance what was not translated or has no room."""

    def gettext(self, message: str) -> str:
        return _stretch(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _stretch(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return _stretch(message)


def _stretch(message: str) -> str:
    parts = _PLACE.split(message)
    accented = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    return accented + " ~" + "~" * (len(message) // 4)


def screen_translator(chosen: str) -> Translator:
    """The translator for a chosen language; empty means the system's, if there is a catalogue for it."""
    if chosen == PSEUDO:
        return Translator(PSEUDO, _PseudoCatalogue())
    known = spoken_languages()
    if chosen:
        return translator(chosen)
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return translator(next((language for language in wanted if language in known), SOURCE_LANGUAGE))


def let_qt_speak(application: QCoreApplication, language: str) -> None:
    """What Qt says itself, in its dialogs for files and in the menus of text fields."""
    name = f"{QT_WORDS}_{language}"
    worn = [one for one in application.findChildren(QTranslator) if one.objectName().startswith(QT_WORDS)]
    if [one.objectName() for one in worn] == [name]:
        return
    for one in worn:
        application.removeTranslator(one)
        one.setParent(None)
    found = QTranslator(application)
    found.setObjectName(name)
    if language != SOURCE_LANGUAGE and found.load(name, QT_TEXTS):
        application.installTranslator(found)


def direction(tr: Translator) -> Qt.LayoutDirection:
    mirrored = tr.right_to_left or tr.language == PSEUDO
    return Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight


def locale(tr: Translator) -> QLocale:
    names = {SOURCE_LANGUAGE: "en_GB", PSEUDO: "en_GB"}
    return QLocale(names.get(tr.language, tr.language))


def language_name(language: str) -> str:
    """What a language calls itself; the code of one that nobody has named."""
    return LANGUAGE_NAMES.get(language) or _named(language) or language


@cache
def _named(language: str) -> str:
    from babel import Locale, UnknownLocaleError  # only for a language that came with a catalogue of its own

    try:
        name = Locale.parse(language).language_name or ""
    except (UnknownLocaleError, ValueError):
        return ""
    return name[:1].upper() + name[1:]


def date_text(tr: Translator, iso: str) -> str:
    """An ISO date, a month or a year, as people write it; anything else as it stands."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    if day.isValid():
        return locale(tr).toString(day, _day_format(locale(tr)))
    month = QDate.fromString(iso + "-01", Qt.DateFormat.ISODate)
    if not month.isValid():
        return iso
    return f"{locale(tr).standaloneMonthName(month.month())} {month.year()}"


def _day_format(place: QLocale) -> str:
    """The long format of a language, without the day of the week."""
    return _WEEKDAY.sub("", place.dateFormat(QLocale.FormatType.LongFormat)).strip()
