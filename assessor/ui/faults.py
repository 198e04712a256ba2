"""What nobody foresaw: told to the person in a sentence, and to the terminal without any content."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import TYPE_CHECKING

from assessor.i18n import N_

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

UNFORESEEN = N_("Something went wrong that should not have ({kind}). What was saved is safe; you can go on.")


def tell_faults(window: MainWindow) -> None:
    """From now on an error in a screen is a notice, and the program goes on."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        print(described(kind, trace), file=sys.stderr)  # noqa: T201
        del error
        window.notices.fail(window.translator(UNFORESEEN, kind=kind.__name__))

    sys.excepthook = tell


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened: kind, files and lines, but never a value, since values are people's texts."""
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)]
    return "\n".join([kind.__name__, *places])
