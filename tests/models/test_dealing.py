"""Dealing out: everything is given as often as asked, and nobody gets more than others by more than one."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from assessor.models.dealing import deal


@given(st.integers(0, 200), st.integers(1, 12), st.integers(-1, 14))
def test_shares_are_even_and_whole(count: int, groups: int, overlap: int):
    names = [f"g{place}" for place in range(groups)]
    items = [f"r{place}" for place in range(count)]
    shares = deal(items, names, overlap)
    sizes = [len(share) for share in shares.values()]
    assert max(sizes) - min(sizes) <= 1
    given_out = Counter(one for share in shares.values() for one in share)
    assert given_out == Counter({one: min(max(overlap, 1), groups) for one in items})
    assert all(len(set(share)) == len(share) for share in shares.values())


@given(st.integers(1, 60), st.integers(1, 6))
def test_a_share_keeps_the_order_of_the_source(count: int, groups: int):
    for share in deal(range(count), range(groups), 2).values():
        assert list(share) == sorted(share)


def test_neighbours_stay_together():
    assert deal("abcdef", "xyz", 1) == {"x": ("a", "b"), "y": ("c", "d"), "z": ("e", "f")}


def test_without_groups_nothing_is_dealt():
    assert deal(["a"], []) == {}
