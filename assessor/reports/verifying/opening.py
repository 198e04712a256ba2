"""Opens a file that is to be verified by what its name says it is; whatever breaks in there is told as damage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import TypeVar

from assessor.errors import FileRefused, UserError
from assessor.i18n import N_
from assessor.reports.verifying.content import Content
from assessor.reports.verifying.excel import read_excel
from assessor.reports.verifying.pages import read_pdf
from assessor.reports.verifying.records import read_json
from assessor.reports.verifying.word import read_word

DAMAGED = N_("{name} is damaged or no such file as its name says, so it was not compared.")

T = TypeVar("T")
Read = Callable[[bytes, str], Content]
_READERS: Mapping[str, Read] = {".docx": read_word, ".pdf": read_pdf, ".xlsx": read_excel, ".json": read_json}


def open_content(data: bytes, name: str) -> Content:
    read = _READERS[PurePath(name).suffix.lower()]
    found = _distrusted(name, lambda: read(data, name))
    return Content(
        lambda: _distrusted(name, lambda: found.units), lambda: _distrusted(name, lambda: found.told)
    )


def _distrusted(name: str, read: Callable[[], T]) -> T:
    """Foreign files raise whatever their readers come upon; people are told one thing."""
    try:
        return read()
    except UserError:
        raise
    except MemoryError:
        raise
    except Exception:
        raise FileRefused(DAMAGED, name=name) from None
