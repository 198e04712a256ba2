"""Links by their form, and secrets that slipped into what goes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.reports.links import is_broken
from assessor.reports.preflight.quoting import quoted


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://example.org/report.pdf",
        "http://example.org:8080/a?b=c#d",
        "example.org/report",
        "www.example.org",
        "https://пример.рф/доклад",
    ],
)
def test_a_link_that_can_lead_somewhere(link: str) -> None:
    assert not is_broken(link)


@pytest.mark.parametrize(
    "link",
    [
        "https://",
        "htp://example.org",
        "https:/example.org",
        "https://example",
        "https://exa mple.org",
        "file:///home/report.pdf",
        "see the report",
        "https://example..org",
        "https://example.org:port/",
        "https://[::1",
    ],
)
def test_a_link_that_leads_nowhere(link: str) -> None:
    assert is_broken(link)


@given(st.text())
def test_no_link_whatever_ends_the_look(link: str) -> None:
    assert is_broken(link) in (True, False)


def test_a_secret_is_found_however_it_is_written() -> None:
    secret = {"a": "Interview with a guard,  May 2024.", "b": "Case 12", "c": "Letter from a mother"}
    texts = [
        ("6", "Nothing here"),
        ("8", "As the INTERVIEW with a\nguard, May 2024 shows"),
        ("10", "Case 12, and a letter from a mothers' group"),
    ]
    assert quoted(secret, texts) == {"a": "8"}
