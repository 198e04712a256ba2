"""The law of taking back: the same in every order, nothing lost, every conflict found, receipts that add up."""

from __future__ import annotations

import random
import shutil
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessor.exchange.package import Package
from assessor.exchange.receipts import Taken
from assessor.exchange.taking import take
from assessor.store import conflicts, queries
from assessor.store.document import Document
from tests.exchange.families import MAIN, STEPS, Family, said
from tests.store.factories import fill

LAW = settings(deadline=None, suppress_health_check=list(HealthCheck))


def a_family_keeps_the_law(steps: list, seed: int) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        patch.setenv("ASSESSOR_DATA", str(folder / "data"))
        with Document.create(folder / "main.assess") as document:
            with document.edit("Imported") as session:
                ids = fill(session)
            family = Family(document, ids, folder)
            family.live(steps)
        packages = family.packages()
        results = [
            taken_in(folder, f"{number}.assess", batches(packages, random.Random(seed + number)))
            for number in range(3)
        ]
        assert all(result == results[0] for result in results)
        assert results[0][1] == family.voices.differing([MAIN, *family.files])


def batches(packages: list[Package], chance: random.Random) -> list[list[Package]]:
    """All of them in any order, some more than once, in one taking or in several."""
    order = [*packages, *chance.sample(packages, chance.randrange(len(packages) + 1))]
    chance.shuffle(order)
    cut = chance.randrange(len(order) + 1)
    return [batch for batch in (order[:cut], order[cut:]) if batch]


def taken_in(folder: Path, name: str, parts: list[list[Package]]) -> tuple[object, object]:
    shutil.copyfile(folder / "main.assess", folder / name)
    with Document.open(folder / name) as document:
        before = said(document)
        for part in parts:
            adds_up(take(document, part), part)
        after = said(document)
        nothing_is_lost(before, after, [one for part in parts for one in part])
        disputed = conflicts_found(document, after)
        resolved_ones_stay_resolved(document, [one for part in parts for one in part])
        while document.undo():
            pass
        assert said(document) == before
    return after, disputed


def adds_up(receipts: tuple[Taken, ...], packages: list[Package]) -> None:
    for receipt, package in zip(receipts, packages, strict=True):
        about = {row.recommendation_id for row in package.current_judgements()}
        listed = [*receipt.fresh, *receipt.known, *receipt.conflicting]
        assert sorted(listed) == sorted(package.references[one] for one in about)
        assert receipt.judgements == len(about)


def nothing_is_lost(before: dict, after: dict, packages: list[Package]) -> None:
    """Every row that was anywhere is here; one that is not current was superseded by a row that is here."""
    for table in ("judgement", "evidence", "supersession", "decision"):
        assert set(before[table]) <= set(after[table])
    rows = {row[0] for table in ("judgement", "evidence") for row in after[table]}
    for package in packages:
        assert {row.id for row in (*package.judgements, *package.evidence)} <= rows
        assert {tuple(one) for one in package.supersessions} <= set(after["supersession"])
    assert {newer for newer, _ in after["supersession"]} <= rows


def conflicts_found(document: Document, after: dict) -> object:
    """Beside a reckoning of its own from the bare rows."""
    gone = {older for _, older in after["supersession"]}
    current: defaultdict[tuple, set] = defaultdict(set)
    for one, recommendation, group, *content, _sealed, _at in after["judgement"]:
        if one not in gone:
            current[recommendation, group].add(tuple(content))
    expected = {key for key, contents in current.items() if len(contents) > 1}
    found = document.read(conflicts.open_conflicts)
    assert {(one.recommendation_id, one.group_id) for one in found} == expected
    assert set(document.read(queries.conflicts)) == expected
    assert all(len(one.versions) == len(current[one.recommendation_id, one.group_id]) for one in found)
    hard = {key for key in expected if len({content[0] for content in current[key]}) > 1}
    assert {(one.recommendation_id, one.group_id) for one in found if one.hard} == hard
    return {key: contents for key, contents in current.items() if key in expected}


def resolved_ones_stay_resolved(document: Document, packages: list[Package]) -> None:
    for one in document.read(conflicts.open_conflicts):
        with document.edit("Resolved") as session:
            conflicts.resolve(session, one.recommendation_id, one.group_id, take=2)
    take(document, packages)
    assert document.read(conflicts.open_conflicts) == ()


@given(STEPS, st.integers(0, 1 << 30))
@settings(LAW, max_examples=6)
def test_some_families_keep_the_law(steps: list, seed: int) -> None:
    a_family_keeps_the_law(steps, seed)


@pytest.mark.slow
@pytest.mark.parametrize("tenth", range(10))
@given(STEPS, st.integers(0, 1 << 30))
@settings(LAW, max_examples=50)
def test_five_hundred_families_keep_the_law(tenth: int, steps: list, seed: int) -> None:
    """In ten parts, so that all cores of a machine share them; each draws its own."""
    a_family_keeps_the_law(steps, seed)
