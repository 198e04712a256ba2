"""Brings the catalogues up to date: texts out of the code, into every .po, compiled into .mo.

English is the source language; its catalogue holds only its plural forms. A new language is a new folder
in resources/locale with an assessor.po, nothing else.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "resources" / "locale"
MARKS = frozenset({"N_", "tr", "_tr"})
COUNTING = frozenset({"NN_", "plural"})


def template() -> Catalog:
    """All texts found in the code."""
    catalogue = Catalog(project="Assessor", charset="utf-8")
    for path in sorted((ROOT / "assessor").rglob("*.py")):
        for line, message, context in texts(path.read_text("utf-8")):
            catalogue.add(message, locations=[(path.relative_to(ROOT).as_posix(), line)], context=context)
    return catalogue


def texts(code: str) -> Iterator[tuple[int, str | tuple[str, str], str | None]]:
    """The marked texts of one file. The syntax tree also knows calls within calls and within f-strings."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        words = [
            one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        if name in MARKS and len(words) == 1:
            yield node.lineno, words[0], None
        elif name in COUNTING and len(words) == 2:
            yield node.lineno, (words[0], words[1]), None
        elif name == "context" and len(words) == 2:
            yield node.lineno, words[1], words[0]


def languages() -> list[str]:
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/assessor.po"))


def po_file(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "assessor.po"


def read(language: str) -> Catalog:
    with po_file(language).open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def update(language: str, found: Catalog) -> int:
    """Merge the texts into one catalogue; gives how many still lack a translation."""
    catalogue = read(language)
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    _without_dates_and_people(catalogue)
    with po_file(language).open("wb") as file:
        write_po(file, catalogue, width=110, sort_output=True, no_location=True, omit_header=False)
    po_file(language).with_suffix(".mo").write_bytes(compiled(catalogue))
    return sum(1 for message in catalogue if message.id and not _translated(message.string))


def _without_dates_and_people(catalogue: Catalog) -> None:
    """So that the same texts give the same bytes, and nobody is named."""
    catalogue.header_comment = "# Texts of Assessor's screens, command line and exports."
    catalogue.project, catalogue.version, catalogue.fuzzy = "Assessor", "", False
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = ""


def _translated(text: object) -> bool:
    return all(text) if isinstance(text, list | tuple) else bool(text)


def main() -> int:
    found = template()
    for language in languages():
        print(f"{language}: {update(language, found)} of {len(found)} texts still to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
