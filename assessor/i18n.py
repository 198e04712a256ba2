"""Catalogues for screen, command line and exports, without Qt.

The language of an export is independent of the screen's, so a `Translator` is an object that is passed
in. Texts are whole sentences with named places: `tr("Saved {time}", time=now)`.
"""

from __future__ import annotations

import gettext
import os
from dataclasses import dataclass, field

from assessor.errors import UserError
from assessor.resources import resource

DOMAIN = "assessor"
DOCUMENTS = "annex"
"""Catalogues of what is written for others alone, in languages that the screen does not speak."""
SOURCE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
LANGUAGE_NAMES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "ru": "Русский",
    "ar": "العربية",
    "zh": "中文",
    "kk": "Қазақша",
}


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogues where it is defined, to be translated where it is shown."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """The same for a message that counts: for one, and for many."""
    return one, many


def spoken_languages() -> list[str]:
    """The languages of the screen: the source language, and every language that has a compiled catalogue."""
    return [SOURCE_LANGUAGE, *sorted(_compiled(DOMAIN) - {SOURCE_LANGUAGE})]


def written_languages() -> list[str]:
    """The languages in which every word of an annex, and of the documents beside it, is known."""
    return [SOURCE_LANGUAGE, *sorted((_compiled(DOMAIN) | _compiled(DOCUMENTS)) - {SOURCE_LANGUAGE})]


def _compiled(domain: str) -> set[str]:
    return {path.parent.parent.name for path in resource("locale").glob(f"*/LC_MESSAGES/{domain}.mo")}


@dataclass(frozen=True, slots=True)
class Translator:
    """Turns messages into one language. `Translator("ru")("Saved {time}", time="14:02")`."""

    language: str = SOURCE_LANGUAGE
    _catalogue: gettext.NullTranslations = field(
        default_factory=gettext.NullTranslations, repr=False, compare=False
    )

    def __call__(self, message: str, **values: object) -> str:
        return self._catalogue.gettext(message).format(**values) if message else ""

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)

    def context(self, context: str, message: str, **values: object) -> str:
        return self._catalogue.pgettext(context, message).format(**values)

    def error(self, error: UserError) -> str:
        return self(error.message, **error.values)

    @property
    def speaks(self) -> str:
        """The language of its words: English where there is no catalogue. Dates and numbers go with the words."""
        return SOURCE_LANGUAGE if type(self._catalogue) is gettext.NullTranslations else self.language

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT


def translator(language: str) -> Translator:
    """The translator of screen and command line; without a catalogue it speaks English but keeps the direction."""
    return Translator(language, _catalogue(DOMAIN, language))


def written_translator(language: str) -> Translator:
    """The translator of a document that leaves, which may be in a language that the screen does not speak."""
    domain = DOMAIN if language in spoken_languages() else DOCUMENTS
    return Translator(language, _catalogue(domain, language))


def _catalogue(domain: str, language: str) -> gettext.NullTranslations:
    return gettext.translation(domain, resource("locale"), languages=[language], fallback=True)


def terminal_language() -> str:
    """The language that the environment asks for."""
    for name in ("ASSESSOR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(name, "").replace("-", "_").split("_")[0].split(".")[0].lower()
        if language:
            return SOURCE_LANGUAGE if language in ("c", "posix") else language
    return SOURCE_LANGUAGE
