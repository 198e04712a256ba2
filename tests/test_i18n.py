"""Catalogues: a further language costs a folder, and no code."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from assessor.cli.speech import known_language
from assessor.errors import UnknownName
from assessor.i18n import spoken_languages, translator
from assessor.resources import resource
from assessor.ui.language import language_name


@pytest.fixture
def with_german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packaged program whose resources have one catalogue more."""
    german = tmp_path / "resources" / "locale" / "de" / "LC_MESSAGES"
    german.mkdir(parents=True)
    shutil.copy(resource("locale", "ru", "LC_MESSAGES", "assessor.mo"), german)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)


@pytest.mark.usefixtures("with_german")
def test_a_catalogue_is_enough_for_a_language_to_be_spoken() -> None:
    assert spoken_languages() == ["en", "de"]
    assert (known_language("de-AT"), translator("de").speaks) == ("de", "de")


def test_a_language_without_catalogue_and_name_is_told() -> None:
    with pytest.raises(UnknownName):
        known_language("de")


@pytest.mark.parametrize(
    ("code", "name"), [("de", "Deutsch"), ("kk", "Қазақша"), ("ky", "Кыргызча"), ("xx", "xx")]
)
def test_a_language_is_named_as_it_names_itself(code: str, name: str) -> None:
    assert language_name(code) == name
