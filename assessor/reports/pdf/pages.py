"""Blocks onto pages. All pages are laid out before the first is drawn, so each can say how many there are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from assessor.reports.pdf.measures import LANDSCAPE, TOP, Paper
from assessor.reports.pdf.sheet import Sheet


class Block(Protocol):
    """Something with a height that can be drawn at a distance from the top of a page."""

    @property
    def height(self) -> float: ...

    def draw(self, sheet: Sheet, top: float) -> None: ...


class SplittingBlock(Block, Protocol):
    """A block that can be parted: what fits the room (or nothing), and the rest."""

    def split(self, room: float) -> tuple[SplittingBlock | None, SplittingBlock]: ...


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room between blocks."""

    height: float

    def draw(self, sheet: Sheet, top: float) -> None: ...


@dataclass(slots=True)
class Pages:
    """The pages laid out so far, and the room that is left on the last."""

    pages: list[list[tuple[Block, float]]] = field(default_factory=list[list[tuple[Block, float]]])
    repeated: tuple[Block, ...] = ()
    top: float = TOP
    paper: Paper = LANDSCAPE

    def start(self, *repeated: Block) -> None:
        """Begin a page; the blocks given stand at its top and at that of all that follow it."""
        self.repeated = repeated
        self.turn()

    def turn(self) -> None:
        self.pages.append([])
        self.top = TOP
        for block in self.repeated:
            self._place(block)

    @property
    def room(self) -> float:
        return self.paper.bottom - self.top

    @property
    def whole_room(self) -> float:
        return self.paper.bottom - TOP - sum(block.height for block in self.repeated)

    def add(self, block: Block, *, keep: float = 0) -> None:
        """Place a block, on the next page unless this one also has the room to keep for what follows."""
        if block.height + keep > self.room and self.room < self.whole_room:
            self.turn()
        self._place(block)

    def add_splitting(self, block: SplittingBlock) -> None:
        """Place a block whole where it looks well, else in as many parts as it needs."""
        if block.height > self.room and self._better_on_the_next_page(block):
            self.turn()
        while block.height > self.room:
            first, block = block.split(self.room)
            if first:
                self._place(first)
            elif self.room >= self.whole_room:
                break
            self.turn()
        self._place(block)

    def _better_on_the_next_page(self, block: Block) -> bool:
        fits = block.height <= self.whole_room
        return self.room < self.whole_room and (
            self.room < 60 or (fits and block.height < 0.5 * self.whole_room)
        )

    def _place(self, block: Block) -> None:
        self.pages[-1].append((block, self.top))
        self.top += block.height
