"""The law of verifying: what was written is never called altered, and one other character always is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.reports.records import as_record, from_record
from assessor.reports.report import Report
from assessor.reports.sealing.canonical import digest_of
from assessor.reports.sealing.freezing import sealed_report, standing_behind
from assessor.reports.sealing.sealed import Sealed, unsealed
from assessor.reports.verifying.opening import open_content
from assessor.reports.verifying.verify import Known, KnownVersion, Verdict, verify
from assessor.reports.writers import writer_for
from assessor.store.confirming import StandingRow
from assessor.store.versions import VersionRow, packed
from tests.reports.strategies import reports

DAY = date(2019, 2, 20)
KINDS = (".docx", ".pdf", ".xlsx", ".json")
PLAIN = "abcdefghijklmnopqrstuvwxyzабвгд0123456789"
standings = st.lists(
    st.builds(
        StandingRow,
        st.uuids().map(str),
        st.text(PLAIN, min_size=1, max_size=8),
        st.booleans(),
        st.sampled_from(["confirmed", "declined", "not-yet"]),
    ),
    max_size=3,
)


def known_with(report: Report, said: list[StandingRow]) -> Known:
    content = Sealed(1, DAY, {report.language: report}).content()
    row = VersionRow("id", 1, digest_of(content), "", DAY.isoformat(), "", "")
    return Known((KnownVersion(row, packed(content), (standing_behind(row, said),)),))


def written(report: Report, known: Known, said: list[StandingRow], kind: str) -> bytes:
    (version,) = known.versions
    told = sealed_report(report, version.row, standing_behind(version.row, said))
    return writer_for(Path(f"a{kind}"))(told, written_translator(report.language))


def storable(report: Report) -> bool:
    """Half a character cannot be kept in a file of ours."""
    try:
        json.dumps(as_record(report), ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


languages = st.sampled_from(["en", "fr", "es", "ru", "ar", "zh"])
any_report = languages.flatmap(reports).filter(storable)
PROFILE = {"deadline": None, "suppress_health_check": list(HealthCheck), "phases": [Phase.generate]}


@given(any_report)
@settings(max_examples=60, **PROFILE)
def test_what_was_sealed_is_opened_as_it_was(report: Report):
    content = Sealed(3, DAY, {report.language: report}).content()
    assert unsealed(content, 3) == Sealed(3, DAY, {report.language: report})
    assert from_record(Report, as_record(report)) == report


def holds(report: Report, said: list[StandingRow], kind: str) -> None:
    known = known_with(report, said)
    data = written(report, known, said, kind)
    assert verify(known, Path(f"a{kind}"), data, open_content).verdict is Verdict.IDENTICAL


@pytest.mark.parametrize("kind", KINDS)
@given(report=any_report, said=standings)
@settings(max_examples=4, **PROFILE)
def test_what_was_written_is_never_called_altered(kind: str, report: Report, said: list[StandingRow]):
    holds(report, said, kind)


THOUSAND = {".docx": 300, ".pdf": 100, ".xlsx": 300, ".json": 300}


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "times"), THOUSAND.items(), ids=THOUSAND.keys())
def test_what_was_written_is_never_called_altered_in_a_thousand(kind: str, times: int):
    @given(any_report, standings)
    @settings(max_examples=times, **PROFILE)
    def hold(report: Report, said: list[StandingRow]) -> None:
        holds(report, said, kind)

    hold()


def said_in(report: Report) -> Iterator[tuple[int, int, str]]:
    """Where a person's words are: theme, row and field."""
    for place, theme in enumerate(report.themes):
        for at, row in enumerate(theme.rows):
            yield from (
                (place, at, name) for name in ("text", "reasoning", "ask") if has_letter(getattr(row, name))
            )


def has_letter(text: str) -> bool:
    return any(character in PLAIN for character in text)


def with_other_letter(report: Report, where: tuple[int, int, str], draw) -> Report:
    """One letter of these words is another one."""
    place, at, name = where
    row = report.themes[place].rows[at]
    text = getattr(row, name)
    letter = draw(st.sampled_from([i for i, character in enumerate(text) if character in PLAIN]))
    other = draw(st.sampled_from([one for one in PLAIN if one != text[letter]]))
    changed = replace(row, **{name: text[:letter] + other + text[letter + 1 :]})
    rows = report.themes[place].rows
    theme = replace(report.themes[place], rows=(*rows[:at], changed, *rows[at + 1 :]))
    return replace(report, themes=(*report.themes[:place], theme, *report.themes[place + 1 :]))


def finds(data: st.DataObject, kind: str) -> None:
    report = data.draw(any_report)
    places = list(said_in(report))
    assume(places)
    known = known_with(report, [])
    forged = with_other_letter(report, data.draw(st.sampled_from(places)), data.draw)
    found = verify(known, Path(f"a{kind}"), written(forged, known, [], kind), open_content)
    assert found.verdict is Verdict.ALTERED
    assert found.altered


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=2, **PROFILE)
def test_one_other_letter_is_found(kind: str, data: st.DataObject):
    finds(data, kind)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=40, **PROFILE)
def test_one_other_letter_is_found_wherever_it_is(kind: str, data: st.DataObject):
    finds(data, kind)
