"""Titles of the 1990s: a symbol without a country code, and a State under its long name."""

import pytest

from assessor.importers.reading import paste_batch


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("United Republic of Tanzania", "TZA"),
        ("Republic of Moldova", "MDA"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Libyan Arab Jamahiriya", "LBY"),
        ("Viet Nam", "VNM"),
        ("Republic of Korea", "KOR"),
        ("Congo", "COG"),
        ("Atlantis", ""),
    ],
)
def test_a_state_is_known_by_its_long_name(name: str, code: str) -> None:
    batch = paste_batch(
        f"CCPR/C/79/Add.97\n\nConcluding observations of the Human Rights Committee: {name}\n\n"
        "1. The Committee examined the report.\n\n2. The State party should build fewer prisons.\n"
    )
    assert (batch.symbol, batch.state) == ("CCPR/C/79/Add.97", code)
