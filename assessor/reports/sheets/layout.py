"""Lays one group's sheet on pages of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports.pdf.blocks import Bookmark, Cell, Text
from assessor.reports.pdf.lines import Line, Typesetter, lowered
from assessor.reports.pdf.measures import FOLLOW_UP, THEME, Column
from assessor.reports.pdf.pages import Gap, Pages
from assessor.reports.plain_text import joined, shortened
from assessor.reports.sheets import measures as m
from assessor.reports.sheets import wording
from assessor.reports.sheets.blocks import ANSWERS, ItemBlock, PageHead, Question
from assessor.reports.sheets.sheets import ScoreSheet, SheetItem, SheetTheme
from assessor.reports.wording import demonstration_banner, follow_up, level_name

_LONGEST_NAME = 110


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Makes the blocks of one sheet and puts them on pages."""

    setter: Typesetter
    tr: Translator
    sheet: ScoreSheet

    def lay(self) -> Pages:
        pages = Pages(paper=m.PAPER)
        pages.start(self.head())
        for block in self.opening():
            pages.add_splitting(block)
        pages.add(Question(Cell(Column(0, m.PAPER.width - 80), self._asked())))
        pages.add(Gap(8))
        for theme in self.sheet.themes:
            self._lay_theme(pages, theme)
        return pages

    def head(self) -> PageHead:
        tr, sheet = self.tr, self.sheet
        name = shortened(wording.group_line(tr, sheet), _LONGEST_NAME)
        occasion = shortened(joined(wording.subject(tr, sheet), wording.occasion(tr, sheet)))
        return PageHead(
            Cell(m.WHOLE, self.setter.label(name, m.GROUP, m.PAPER.width)),
            Cell(m.WHOLE, self.setter.label(occasion, m.OCCASION, m.PAPER.width)),
            tuple(self._meanings()),
        )

    def _meanings(self) -> Iterator[Cell]:
        share = m.PAPER.width / len(ANSWERS)
        for place, level in enumerate(ANSWERS):
            column = Column(place * share + 17, share - 25)
            yield Cell(column, self.setter.label(level_name(self.tr, level), m.MEANING, column.width))

    def opening(self) -> Iterator[Text]:
        """What stands on the first page only; names too long for the head are here in full."""
        tr, sheet = self.tr, self.sheet
        if sheet.demonstration:
            yield self._text(demonstration_banner(tr), 10)
        name, occasion = wording.group_line(tr, sheet), wording.occasion(tr, sheet)
        mark = Bookmark(f"group-{sheet.number}", shortened(name))
        for text, room in ((name, _LONGEST_NAME), (occasion, 60)):
            if len(text) > room:
                yield self._text(text, 10)
        yield Text(
            self.setter.label(wording.instruction(tr), m.INSTRUCTION, m.PAPER.width),
            10,
            0,
            m.WHOLE,
            mark,
            "P",
        )

    def _text(self, text: str, above: float) -> Text:
        return Text(self.setter.label(text, m.INSTRUCTION, m.PAPER.width), above, 0, m.WHOLE)

    def _asked(self) -> tuple[Line, ...]:
        return self.setter.label(wording.people(self.tr), m.ASKED, m.PAPER.width - 80)

    def _lay_theme(self, pages: Pages, theme: SheetTheme) -> None:
        blocks = list(self._items(theme))
        if theme.title:
            title = Text(self.setter.label(theme.title, THEME, m.PAPER.width), 12, 2, m.WHOLE, role="H2")
            if title.height > pages.whole_room / 3:
                pages.add_splitting(title)
            else:
                pages.add(title, keep=min(blocks[0].height, pages.whole_room / 2))
        for block in blocks:
            if block.height <= pages.whole_room:
                pages.add(block)
            else:
                pages.add_splitting(block)

    def _items(self, theme: SheetTheme) -> Iterator[ItemBlock]:
        """The words that open a paragraph stand only over the first of its limbs."""
        before = ("", "")
        for item in theme.items:
            now = (item.reference.split(" ")[0], item.lead_in)
            yield self.item(item, "" if now == before else item.lead_in)
            before = now

    def item(self, item: SheetItem, lead_in: str) -> ItemBlock:
        set_text, width = self.setter.text, m.TEXTS.width
        opening = set_text(lead_in, m.LEAD_IN, width) if lead_in else ()
        text = set_text(item.text, m.TEXT, width)
        return ItemBlock(
            Cell(m.LABELS, self._label(item)),
            Cell(m.TEXTS, (*opening, *(lowered(text, 3) if opening else text))),
            Cell(m.LABELS, self._label(item, again=True)),
            Cell(m.LABELS, self.setter.label(wording.why(self.tr), m.WHY, m.LABELS.width)),
            tuple(level_name(self.tr, level) for level in ANSWERS),
        )

    def _label(self, item: SheetItem, *, again: bool = False) -> tuple[Line, ...]:
        setter, width = self.setter, m.LABELS.width
        if again:
            return setter.label(wording.continued(self.tr, item.code), m.WHY, width)
        reference = setter.label(item.reference, m.REFERENCE, width)
        code = setter.label(item.code, m.CODE, width)
        marked = setter.label(follow_up(self.tr), FOLLOW_UP, width) if item.follow_up else ()
        return (*reference, *code, *lowered(marked, 2))
