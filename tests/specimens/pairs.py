"""Every specimen with every format: PDFs take seconds to draw, so only the English page is in the fast suite."""

from functools import cache

import pytest

from assessor.importers.batch import Batch
from assessor.importers.reading import read_batch
from tests.specimens.markup import load, names
from tests.specimens.render import FORMATS, render


def _marks(name: str, kind: str) -> list[pytest.MarkDecorator]:
    is_quick = not kind.startswith("pdf") or (name, kind) == ("en", "pdf")
    return [] if is_quick else [pytest.mark.slow]


PAIRS = [pytest.param(name, kind, marks=_marks(name, kind)) for name in names() for kind in FORMATS]


@cache
def read_pair(name: str, kind: str) -> Batch:
    """What a specimen is read as, printed and read once for all that is asked of it."""
    return read_batch(render(load(name), kind), f"{name}-{kind}")
