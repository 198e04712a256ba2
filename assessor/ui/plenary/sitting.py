"""How long a recommendation has been before the plenary. Pure reckoning: what time it is, is asked of somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

Now = Callable[[], datetime]
FEWEST = 3
"""Recommendations that must have been talked about before a pace is told."""


def now() -> datetime:
    """The time of this place."""
    return datetime.now().astimezone()


@dataclass
class Sitting:
    """One recommendation on the screen. It counts while it is neither paused nor out of sight."""

    now: Now
    about: str = ""
    began_at: str = ""
    turn_id: str = ""
    _seconds: float = 0
    _since: datetime | None = None

    def start(self, about: str, *, running: bool) -> None:
        self.about, self.turn_id, self._seconds = about, "", 0
        self.began_at = self.now().astimezone(UTC).isoformat(timespec="microseconds")
        self._since = self.now() if running and about else None

    def halt(self) -> None:
        self._seconds, self._since = self.counted(), None

    def resume(self) -> None:
        if self._since is None and self.about:
            self._since = self.now()

    def counted(self) -> float:
        """A clock that is set back counts nothing."""
        passed = (self.now() - self._since).total_seconds() if self._since else 0.0
        return self._seconds + max(0.0, passed)

    @property
    def seconds(self) -> int:
        return int(self.counted())


@dataclass(frozen=True, slots=True)
class Pace:
    """What is left of the day. `each` seconds for each, None without a planned end; negative when it has passed."""

    left: int
    ends_at: str = ""
    each: float | None = None
    until: datetime | None = None


@dataclass(slots=True)
class Spent:
    """Seconds for each recommendation that was talked about."""

    seconds: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def average(self) -> float | None:
        talked = [one for one in self.seconds.values() if one > 0]
        return sum(talked) / len(talked) if len(talked) >= FEWEST else None


def pace(moment: datetime, left: int, ends_at: str, average: float | None) -> Pace:
    """`ends_at` is a time of this day, `17:00`."""
    until = moment + timedelta(seconds=left * average) if average is not None and left else None
    planned = time_of(ends_at)
    if planned is None or not left:
        return Pace(left, ends_at, None, until)
    end = moment.replace(hour=planned.hour, minute=planned.minute, second=0, microsecond=0)
    return Pace(left, ends_at, (end - moment).total_seconds() / left, until)


def time_of(text: str) -> time | None:
    """`17:00`, `17.00`, `1700` and `17` are the same time of day; None for what is none."""
    digits = "".join(letter for letter in text if letter.isdecimal())
    if not digits or len(digits) > 4 or any(letter.isalpha() for letter in text):
        return None
    hour, minute = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None
