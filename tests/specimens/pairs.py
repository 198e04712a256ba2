"""Every specimen with every format: PDFs take seconds to draw, so only the English page is in the fast suite."""

import pytest

from tests.specimens.markup import names
from tests.specimens.render import FORMATS


def _marks(name: str, kind: str) -> list[pytest.MarkDecorator]:
    is_quick = not kind.startswith("pdf") or (name, kind) == ("en", "pdf")
    return [] if is_quick else [pytest.mark.slow]


PAIRS = [pytest.param(name, kind, marks=_marks(name, kind)) for name in names() for kind in FORMATS]
