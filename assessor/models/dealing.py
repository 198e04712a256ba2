"""Deals recommendations out to groups, evenly, in neighbouring blocks so that themes stay together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def deal(
    recommendations: Sequence[str], groups: Sequence[str], overlap: int = 1
) -> Mapping[str, tuple[str, ...]]:
    """Give each recommendation to `overlap` groups (at least one, at most all of them).

    The groups' shares differ by one at most, and each is in the order of the source.
    """
    if not groups:
        return {}
    times = min(max(overlap, 1), len(groups))
    shares: dict[str, list[str]] = {group: [] for group in groups}
    for place, one in enumerate(recommendations):
        block = place * len(groups) // len(recommendations)
        for step in range(times):
            shares[groups[(block + step) % len(groups)]].append(one)
    return {group: tuple(share) for group, share in shares.items()}
