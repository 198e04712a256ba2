"""A disk that forgets: what a power cut may leave of recorded events."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from random import Random

from tests.durability.recording import Event, Mark, Name, Recording, Rename, Resize, Sync, SyncFolder, Write

SECTOR = 512
ROUNDS = 1000
"""How often new states are sought in a recording that is too short to have as many as are wanted."""
Change = Write | Resize
Naming = Name | Rename
State = dict[str, bytes]
"""What lies at each path."""


class Disk:
    """What was certainly kept, and what still may be lost.

    `lies`: so many of the last writes that the device called kept are not.
    """

    def __init__(self, recording: Recording, lies: int = 0, sector: int = SECTOR) -> None:
        self.kept = dict(recording.contents)
        self.pending: dict[int, list[Change]] = {}
        self.names = dict(recording.names)
        self.namings: list[Naming] = []
        self._lied: deque[Change] = deque()
        self._lies, self._sector = lies, sector

    def play(self, event: Event) -> None:
        if isinstance(event, Sync):
            self._sync(event.file)
        elif isinstance(event, SyncFolder):
            self._sync_folder(event.folder)
        elif isinstance(event, Write | Resize):
            self.pending.setdefault(event.file, []).append(event)
        elif isinstance(event, Name | Rename):
            self.namings.append(event)

    def _sync(self, file: int) -> None:
        self._lied.extend(self.pending.pop(file, ()))
        sure: dict[int, list[Change]] = {}
        while len(self._lied) > self._lies:
            change = self._lied.popleft()
            sure.setdefault(change.file, []).append(change)
        for one, changes in sure.items():
            self.kept[one] = full(self.kept.get(one, b""), changes)

    def _sync_folder(self, folder: str) -> None:
        there = [one for one in self.namings if _folder(one) == folder]
        self.namings = [one for one in self.namings if _folder(one) != folder]
        for naming in there:
            rename(naming, self.names)

    @property
    def uncertain(self) -> bool:
        return bool(self.namings or self._lied or any(self.pending.values()))

    def whole(self) -> State:
        """As the program sees it while the power lasts."""
        return self._state({}, self.namings)

    def torn(self, random: Random) -> State:
        """One of the states that a power cut may leave."""
        namings = self.namings
        match random.randrange(4):
            case 0:
                namings = []
            case 1:
                namings = namings[: random.randint(0, len(namings))]
            case 2:
                namings = [one for one in namings if random.random() < 0.5]
        return self._state({file: Tear(random, self._sector) for file in self._changes()}, namings)

    def _changes(self) -> dict[int, list[Change]]:
        found: dict[int, list[Change]] = {}
        for change in self._lied:
            found.setdefault(change.file, []).append(change)
        for file, changes in self.pending.items():
            found.setdefault(file, []).extend(changes)
        return found

    def _state(self, tears: Mapping[int, Tear], namings: list[Naming]) -> State:
        names = dict(self.names)
        for naming in namings:
            rename(naming, names)
        changes, state = self._changes(), State()
        for path, file in names.items():
            kept = self.kept.get(file, b"")
            changed = changes.get(file, [])
            state[path] = tears[file].of(kept, changed) if file in tears else full(kept, changed)
        return state


def _folder(naming: Naming) -> str:
    return str(PurePath(naming.new if isinstance(naming, Rename) else naming.path).parent)


def rename(naming: Naming, names: dict[str, int]) -> None:
    """Where an earlier naming was lost, this one finds nothing and does nothing."""
    if isinstance(naming, Rename):
        if naming.old in names:
            names[naming.new] = names.pop(naming.old)
    elif naming.file is None:
        names.pop(naming.path, None)
    else:
        names[naming.path] = naming.file


def apply(change: Change, content: bytearray) -> None:
    if isinstance(change, Resize):
        del content[change.size :]
        content.extend(bytes(change.size - len(content)))
    else:
        content.extend(bytes(max(0, change.offset - len(content))))
        content[change.offset : change.offset + len(change.content)] = change.content


def full(kept: bytes, changes: list[Change]) -> bytes:
    if not changes:
        return kept
    content = bytearray(kept)
    for change in changes:
        apply(change, content)
    return bytes(content)


@dataclass(slots=True)
class Tear:
    """How one file fares."""

    random: Random
    sector: int
    ways: tuple[str, ...] = ("none", "first", "some", "sectors", "sectors", "sectors", "garbage", "garbage")
    versions: dict[int, list[bytes]] = field(default_factory=dict)

    def of(self, kept: bytes, changes: list[Change]) -> bytes:
        way = self.random.choice(self.ways)
        if way == "none" or not changes:
            return kept
        if way == "first":
            return full(kept, changes[: self.random.randint(0, len(changes))])
        if way == "some":
            share = self.random.random()
            return full(kept, [one for one in changes if self.random.random() < share])
        return self._in_sectors(kept, changes, way == "garbage")

    def _in_sectors(self, kept: bytes, changes: list[Change], garbage: bool) -> bytes:
        """Each sector as it was, or as it was after any of its writes; the size likewise, apart from that."""
        content, sizes = bytearray(kept), [len(kept)]
        self.versions.clear()
        for change in changes:
            apply(change, content)
            sizes.append(len(content))
            if isinstance(change, Write):
                self._note(change, kept, content)
        size, share = self.random.choice(sizes), self.random.random()
        content = bytearray(kept)
        for sector, versions in self.versions.items():
            apply(Write(0, sector * self.sector, self._choice(versions, share, garbage)), content)
        apply(Resize(0, size), content)
        return bytes(content)

    def _note(self, change: Write, kept: bytes, content: bytearray) -> None:
        end = change.offset + len(change.content)
        for sector in range(change.offset // self.sector, -(-end // self.sector)):
            span = slice(sector * self.sector, (sector + 1) * self.sector)
            versions = self.versions.setdefault(sector, [kept[span].ljust(self.sector, b"\0")])
            versions.append(bytes(content[span]).ljust(self.sector, b"\0"))

    def _choice(self, versions: list[bytes], share: float, garbage: bool) -> bytes:
        if garbage and self.random.random() < 0.1:
            return self.random.choice(
                (self.random.randbytes(self.sector), bytes(self.sector), b"\xff" * self.sector)
            )
        if self.random.random() < share:
            return versions[-1]
        return self.random.choice(versions[:-1])


@dataclass(frozen=True, slots=True)
class Cut:
    """The power fails: what is left, and how many promises had been made."""

    promised: int
    state: State


def cuts(recording: Recording, wanted: int, seed: int, lies: int = 0, sector: int = SECTOR) -> Iterator[Cut]:
    """So many different states, spread evenly over the events at which something can be lost."""
    random, seen = Random(seed), set[int]()
    places = sum(1 for disk, _ in moments(recording, lies, sector) if disk.uncertain)
    for _ in range(ROUNDS if places else 0):
        share = -(-(wanted - len(seen)) // places)
        for disk, promised in moments(recording, lies, sector):
            for _ in range(share if disk.uncertain else 0):
                state = disk.torn(random)
                if (known := hash((promised, *sorted(state.items())))) not in seen:
                    seen.add(known)
                    yield Cut(promised, state)
                    if len(seen) == wanted:
                        return


def moments(recording: Recording, lies: int = 0, sector: int = SECTOR) -> Iterator[tuple[Disk, int]]:
    disk, promised = Disk(recording, lies, sector), 0
    for event in recording.events:
        disk.play(event)
        promised += isinstance(event, Mark)
        yield disk, promised
