"""The catalogues are complete: no text is missing, stale, or lost a place for a value."""

from __future__ import annotations

import re

import pytest

from chores import translate

PLACES = re.compile(r"\{(\w+)[^}]*\}")
CATALOGUES = [
    (language, domain)
    for domain in (translate.SCREEN, translate.DOCUMENTS)
    for language in translate.languages(domain)
]


def _texts(value: object) -> list[str]:
    return [str(text) for text in value] if isinstance(value, list | tuple) else [str(value)]


def test_the_languages_of_the_united_nations_are_there() -> None:
    assert {"ru", "ar", "es", "fr", "zh"} <= {language for language, _ in CATALOGUES}


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_catalogue_is_complete(language: str, domain: str) -> None:
    catalogue = translate.read(language, domain)
    wanted = {(message.id, message.context) for message in translate.template(domain) if message.id}
    there = {(message.id, message.context) for message in catalogue if message.id}
    untranslated = [message.id for message in catalogue if message.id and not all(_texts(message.string))]
    untranslated += [message.id for message in catalogue if message.id and message.fuzzy]
    assert (sorted(map(str, wanted - there)), sorted(map(str, there - wanted)), untranslated) == ([], [], [])


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_places_survive(language: str, domain: str) -> None:
    for message in (message for message in translate.read(language, domain) if message.id):
        wanted = set(PLACES.findall(_texts(message.id)[-1]))
        assert all(set(PLACES.findall(text)) == wanted for text in _texts(message.string)[-1:]), message.id
        assert all(set(PLACES.findall(text)) <= wanted for text in _texts(message.string)), message.id


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_compiled_catalogue_is_fresh(language: str, domain: str) -> None:
    mo = translate.po_file(language, domain).with_suffix(".mo").read_bytes()
    assert mo == translate.compiled(translate.read(language, domain))
