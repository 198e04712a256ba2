"""Brings the catalogues up to date: texts out of the code, into every .po, compiled into .mo.

English is the source language; its catalogue holds only its plural forms. A new language is a new folder
in resources/locale with an assessor.po, nothing else. A language in which only documents are written has an
annex.po, which holds the texts of those alone.
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
SCREEN, DOCUMENTS = "assessor", "annex"
DOCUMENT_CODE = ROOT / "assessor" / "reports"
ONLY_ON_SCREEN = (
    *("asks/wording", "asks/writers", "earlier_file", "leaving", "logo", "matrix/matrix", "matrix/plan"),
    *("matrix/table", "minutes/clock", "minutes/writers", "preflight", "recovery_sheet", "sealing/freezing"),
    *("sealing/sealed", "sealing/signing", "sheets/build", "sheets/pdf", "submission/choosing"),
    *("submission/writers", "telling", "template", "verifying", "writers"),
)
"""Of the reports, what no document says but the program about them."""
MARKS = frozenset({"N_", "tr", "_tr"})
COUNTING = frozenset({"NN_", "plural"})


def template(domain: str = SCREEN) -> Catalog:
    """All texts found in the code, or those of documents alone."""
    catalogue = Catalog(project="Assessor", charset="utf-8")
    for path in _code(domain):
        for line, message, context in texts(path.read_text("utf-8")):
            catalogue.add(message, locations=[(path.relative_to(ROOT).as_posix(), line)], context=context)
    return catalogue


def _code(domain: str) -> list[Path]:
    if domain == SCREEN:
        return sorted((ROOT / "assessor").rglob("*.py"))
    inside = {path: path.relative_to(DOCUMENT_CODE).with_suffix("") for path in DOCUMENT_CODE.rglob("*.py")}
    aside = [Path(name) for name in ONLY_ON_SCREEN]
    return sorted(path for path, name in inside.items() if not any(name.is_relative_to(one) for one in aside))


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


def languages(domain: str = SCREEN) -> list[str]:
    return sorted(path.parent.parent.name for path in LOCALE.glob(f"*/LC_MESSAGES/{domain}.po"))


def po_file(language: str, domain: str = SCREEN) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def read(language: str, domain: str = SCREEN) -> Catalog:
    with po_file(language, domain).open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def update(language: str, found: Catalog, domain: str = SCREEN) -> int:
    """Merge the texts into one catalogue; gives how many still lack a translation."""
    catalogue = read(language, domain)
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    _without_dates_and_people(catalogue)
    path = po_file(language, domain)
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, sort_output=True, no_location=True, omit_header=False)
    path.with_suffix(".mo").write_bytes(compiled(catalogue))
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
    for domain in (SCREEN, DOCUMENTS):
        found = template(domain)
        for language in languages(domain):
            lacking = update(language, found, domain)
            print(f"{language} ({domain}): {lacking} of {len(found)} texts still to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
