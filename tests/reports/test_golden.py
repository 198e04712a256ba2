"""The formats against golden files; after a wanted change run `python -m tests.reports.golden` and read the diff."""

import pytest

from tests.reports.golden import FOLDER, outlines


@pytest.fixture(scope="module")
def written():
    return outlines()


@pytest.mark.parametrize("name", ["word.txt", "excel.txt", "annex.json", "annex.csv"])
def test_the_model_case_is_written_as_before(written, name):
    assert written[name] == (FOLDER / name).read_text(encoding="utf-8")
