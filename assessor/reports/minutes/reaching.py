"""The consensus report's own part: for each recommendation the way from the first positions to the decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports.minutes import wording as say
from assessor.reports.minutes.minutes import Minutes, Position, Way
from assessor.reports.parts import Cells, Grid, Heading, Look, Part, Words
from assessor.reports.wording import level_name


def reached(tr: Translator, minutes: Minutes) -> Iterator[Part]:
    heads = (
        tr("Recommendation"),
        tr("From the first positions to the decision"),
        tr("Why, and who disagrees"),
    )
    if minutes.ways:
        yield Heading(tr("Recommendations"))
    for theme, ways in groupby(minutes.ways, key=lambda way: way.item.theme):
        name = theme or tr("Without a theme")
        yield Heading(name, inner=True)
        yield Grid(name, (32, 30, 38), tuple(_row(tr, way) for way in ways), heads)


def _row(tr: Translator, way: Way) -> Cells:
    item = way.item
    about = (Words(item.reference, Look.STRONG), Words(item.text, Look.BODY, language=item.text_language))
    return about, tuple(_path(tr, way)), tuple(_reasons(tr, way))


def _path(tr: Translator, way: Way) -> Iterator[Words]:
    yield Words(tr("At first"), Look.LABEL)
    by_level: defaultdict[Level, list[int]] = defaultdict(list)
    for position in way.first:
        by_level[position.level].append(position.group)
    for level in (level for level in Level if level in by_level):
        yield Words(say.position_words(tr, by_level[level], level), Look.LEVEL, level)
    if not by_level:
        yield Words(tr("No group said anything."), Look.NOTE)
    if way.moved:
        yield Words(tr("Moved"), Look.LABEL)
    for before, after in way.moved:
        yield Words(say.moved_words(tr, after.group, before.level, after.level), Look.LEVEL, after.level)
    yield Words(tr("Decision"), Look.LABEL)
    yield Words(level_name(tr, way.level), Look.LEVEL, way.level)


def _reasons(tr: Translator, way: Way) -> Iterator[Words]:
    if way.reasoning.strip():
        yield Words(way.reasoning)
    for line in say.dissent_lines(tr, way.dissent):
        yield Words(line, Look.NOTE)
    if way.hands:
        yield Words(say.hands_line(tr, way.hands), Look.NOTE)
    first = {position.group: position.reasoning for position in way.first}
    yield from _of_groups(tr, tr("What the groups said at first"), way.first)
    changed = tuple(one for one in way.now if one.reasoning != first.get(one.group))
    yield from _of_groups(tr, tr("What the groups say now"), changed)


def _of_groups(tr: Translator, name: str, positions: tuple[Position, ...]) -> Iterator[Words]:
    said = [position for position in positions if position.reasoning.strip()]
    if said:
        yield Words(name, Look.LABEL)
    for position in said:
        yield Words(tr("{group}:", group=say.groups_named(tr, [position.group])), Look.NOTE)
        yield Words(position.reasoning, Look.NOTE)
