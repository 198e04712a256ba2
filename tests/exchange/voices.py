"""Who knows of what: a reckoning beside the program, which knows only what people did and what went from file to file.

A saying takes the place of all that was known, at that file, of the same group and recommendation. Two sayings differ
when neither knew of the other: only then may there be a conflict, and then there must be one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import Judgement
from assessor.store.superseding import current

Place = tuple[str, str]
Content = tuple[str, str, bool]
SILENCE: Content = (Level.NOT_ASSESSED.value, "", False)


@dataclass(frozen=True, eq=False)
class Saying:
    """One thing said, with what was known of it before."""

    place: Place
    content: Content
    before: frozenset[Saying]


def shown(session: Session) -> Mapping[Place, set[Content]]:
    """What a screen shows: one thing said of each, or several in conflict."""
    found: defaultdict[Place, set[Content]] = defaultdict(set)
    for row in current(session, Judgement):
        found[row.recommendation_id, row.group_id].add((row.level, row.reasoning, row.flagged))
    return found


class Voices:
    """Every file of a family, and the sayings that it has heard."""

    def __init__(self) -> None:
        self._heard: defaultdict[Hashable, set[Saying]] = defaultdict(set)

    def say(self, file: Hashable, now: Mapping[Place, set[Content]]) -> None:
        """What differs from what the file said before was said at it since."""
        said = self.standing(file)
        for place in {*now, *said}:
            before = frozenset(said.get(place, ()))
            if (now.get(place) or {SILENCE}) != ({one.content for one in before} or {SILENCE}):
                fresh = {Saying(place, one, before) for one in now.get(place) or {SILENCE}}
                self._heard[file] |= fresh

    def tell(self, source: Hashable, target: Hashable, group: str = "") -> None:
        self._heard[target] |= {one for one in self._heard[source] if group in ("", one.place[1])}

    def standing(self, *files: Hashable) -> Mapping[Place, set[Saying]]:
        heard = {one for file in files for one in self._heard[file]}
        gone = {older for one in heard for older in one.before}
        found: defaultdict[Place, set[Saying]] = defaultdict(set)
        for one in heard - gone:
            found[one.place].add(one)
        return found

    def differing(self, files: Iterable[Hashable]) -> dict[Place, set[Content]]:
        said = {place: {one.content for one in standing} for place, standing in self.standing(*files).items()}
        return {place: contents for place, contents in said.items() if len(contents) > 1}
