"""The catalogues are complete: no text is missing, stale, or lost a place for a value."""

from __future__ import annotations

import re

import pytest

from chores import translate

PLACES = re.compile(r"\{(\w+)[^}]*\}")
LANGUAGES = translate.languages()


def _texts(value: object) -> list[str]:
    return [str(text) for text in value] if isinstance(value, list | tuple) else [str(value)]


def test_russian_is_there() -> None:
    assert "ru" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_is_complete(language: str) -> None:
    catalogue = translate.read(language)
    wanted = {(message.id, message.context) for message in translate.template() if message.id}
    there = {(message.id, message.context) for message in catalogue if message.id}
    untranslated = [message.id for message in catalogue if message.id and not all(_texts(message.string))]
    untranslated += [message.id for message in catalogue if message.id and message.fuzzy]
    assert (sorted(map(str, wanted - there)), sorted(map(str, there - wanted)), untranslated) == ([], [], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_survive(language: str) -> None:
    for message in (message for message in translate.read(language) if message.id):
        wanted = set(PLACES.findall(_texts(message.id)[-1]))
        assert all(set(PLACES.findall(text)) == wanted for text in _texts(message.string)[-1:]), message.id
        assert all(set(PLACES.findall(text)) <= wanted for text in _texts(message.string)), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_is_fresh(language: str) -> None:
    mo = translate.po_file(language).with_suffix(".mo").read_bytes()
    assert mo == translate.compiled(translate.read(language))
