"""The kinds of file that a document can be written as. Their libraries are loaded when one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from assessor.errors import UnknownName
from assessor.i18n import Translator
from assessor.reports.open_elsewhere import write_document

Document = TypeVar("Document")
Writer = Callable[[Document, Translator], bytes]
"""Turns a frozen document into the bytes of a file; the same document always gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Formats(Generic[Document]):
    """A writer for each ending. `refusal` says what cannot be written to another file, and to which it can."""

    refusal: str
    loaders: Mapping[str, Callable[[], Writer[Document]]]

    @property
    def suffixes(self) -> tuple[str, ...]:
        return tuple(self.loaders)

    def write(self, document: Document, path: Path, tr: Translator) -> None:
        """Write the file completely, or leave what was there before as it was."""
        write_document(path, self.writer_for(path)(document, tr))

    def writer_for(self, path: Path) -> Writer[Document]:
        suffix = path.suffix.lower()
        if suffix not in self.loaders:
            raise UnknownName(self.refusal, name=path.name or path, suffixes=", ".join(self.suffixes))
        return self.loaders[suffix]()
