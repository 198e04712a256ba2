"""The minutes and the consensus report in their parts; Word and PDF draw the same."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import Translator
from assessor.reports.dates import number
from assessor.reports.minutes import wording as say
from assessor.reports.minutes.agreeing import agreement
from assessor.reports.minutes.minutes import Decided, Item, Kind, Minutes
from assessor.reports.minutes.reaching import reached
from assessor.reports.parts import Cells, Grid, Heading, Look, Paragraph, Part, Title, Words
from assessor.reports.plain_text import shortened
from assessor.reports.wording import demonstration_banner, disclaimer, level_name

BEGINNING = 110
"""Letters of a recommendation's text in the minutes; in full it stands in the annex."""


def compose(minutes: Minutes, tr: Translator) -> tuple[Part, ...]:
    return tuple(_Composer(minutes, tr).parts())


class _Composer:
    """Writes the sections; a section without anything to tell is left out."""

    def __init__(self, minutes: Minutes, tr: Translator) -> None:
        self.minutes, self.tr = minutes, tr
        self.day = say.day_of(minutes.gathering)

    def parts(self) -> Iterator[Part]:
        yield from self._beginning()
        if self.minutes.kind is Kind.CONSENSUS:
            if any(group.name for group in self.minutes.groups):
                yield from self._groups()
            yield from agreement(self.tr, self.minutes)
            yield from reached(self.tr, self.minutes)
        else:
            for section in (self._groups, self._decisions, self._moves, self._put_off):
                yield from section()
            yield from self._unsettled()
            yield from self._priorities()
            yield from agreement(self.tr, self.minutes)
        yield Paragraph(Words(disclaimer(self.tr), Look.NOTE))

    def _beginning(self) -> Iterator[Part]:
        minutes, tr = self.minutes, self.tr
        banner = demonstration_banner(tr) if minutes.demonstration else ""
        name = say.title(tr, minutes)
        yield Title(name, minutes.gathering.title, banner)
        facts = say.facts(tr, minutes)
        rows = tuple(((Words(label, Look.LABEL),), (Words(text),)) for label, text in facts)
        yield Grid(name, (18, 82), rows)

    def _section(
        self, title: str, shares: tuple[float, ...], heads: tuple[str, ...], rows: list[Cells]
    ) -> Iterator[Part]:
        if rows:
            yield Heading(title)
            yield Grid(title, shares, tuple(rows), heads)

    def _groups(self) -> Iterator[Part]:
        tr = self.tr
        rows: list[Cells] = [
            (
                (Words(say.group_name(tr, group), Look.STRONG),),
                (Words(number(group.people, tr.speaks) if group.people else tr("not noted")),),
                (Words(number(group.judged, tr.speaks)),),
            )
            for group in self.minutes.groups
        ]
        heads = (tr("Group"), tr("People"), tr("Recommendations judged"))
        yield from self._section(tr("Groups"), (50, 22, 28), heads, rows)

    def _decisions(self) -> Iterator[Part]:
        tr = self.tr
        yield Heading(tr("Decisions in their order"))
        if not self.minutes.decisions:
            yield Paragraph(Words(tr("No decision was taken.")))
            return
        heads = (tr("Time"), tr("Recommendation"), tr("Level"), tr("Reasoning and dissent"))
        rows = tuple(self._decision(one) for one in self.minutes.decisions)
        yield Grid(tr("Decisions in their order"), (11, 26, 22, 41), rows, heads)

    def _decision(self, one: Decided) -> Cells:
        tr = self.tr
        became = say.before_line(tr, one)
        level = Words(say.decided_level(tr, one), Look.LEVEL, one.level)
        reasons = [Words(one.reasoning)] if one.reasoning.strip() else []
        reasons += [Words(line, Look.NOTE) for line in say.dissent_lines(tr, one.dissent)]
        reasons += [Words(say.hands_line(tr, one.hands), Look.NOTE)] if one.hands else []
        return (
            (Words(say.clock(tr, one.at, self.day), Look.LEAD),),
            self._about(one.item),
            (level, Words(became, Look.NOTE)) if became else (level,),
            tuple(reasons),
        )

    def _moves(self) -> Iterator[Part]:
        tr = self.tr
        yield Heading(tr("What changed after the levels were opened"))
        yield Paragraph(Words(say.opened_line(tr, self.minutes.opened, self.day)))
        heads = (tr("Time"), tr("Recommendation"), tr("Group"), tr("At first"), tr("At the end"))
        rows: list[Cells] = [
            (
                (Words(say.clock(tr, one.at, self.day), Look.LEAD),),
                self._about(one.item),
                (Words(say.groups_named(tr, [one.group])),),
                (Words(level_name(tr, one.before), Look.LEVEL, one.before),),
                (Words(level_name(tr, one.after), Look.LEVEL, one.after),),
            )
            for one in self.minutes.moves
        ]
        if rows:
            yield Grid(
                tr("What changed after the levels were opened"), (11, 31, 14, 22, 22), tuple(rows), heads
            )
        elif self.minutes.opened.count:
            yield Paragraph(Words(tr("No group changed its level.")))

    def _put_off(self) -> Iterator[Part]:
        tr = self.tr
        rows: list[Cells] = [
            (
                (Words(say.clock(tr, one.at, self.day), Look.LEAD),),
                self._about(one.item),
                (Words(tr("Settled later") if one.decided else tr("Still open")),),
            )
            for one in self.minutes.put_off
        ]
        heads = (tr("Time"), tr("Recommendation"), tr("What became of it"))
        yield from self._section(tr("Put off for later"), (11, 61, 28), heads, rows)

    def _unsettled(self) -> Iterator[Part]:
        tr = self.tr
        rows: list[Cells] = [
            (
                self._about(one.item),
                (Words(say.hands_line(tr, one.hands), Look.NOTE),) if one.hands else (),
            )
            for one in self.minutes.unsettled
        ]
        heads = (tr("Recommendation"), tr("Show of hands"))
        yield from self._section(tr("Not settled"), (65, 35), heads, rows)

    def _priorities(self) -> Iterator[Part]:
        tr = self.tr
        rows: list[Cells] = [
            ((Words(number(one.dots, tr.speaks), Look.STRONG),), self._about(one.item))
            for one in self.minutes.priorities
        ]
        heads = (tr("Dots"), tr("Recommendation"))
        yield from self._section(tr("Priorities"), (11, 89), heads, rows)

    def _about(self, item: Item) -> tuple[Words, ...]:
        shown = shortened(item.text, BEGINNING)
        words = (Words(item.reference, Look.STRONG), Words(shown, Look.NOTE, language=item.text_language))
        return words if shown else words[:1]
