"""What the clock says."""

from __future__ import annotations

from datetime import datetime

from assessor.i18n import Translator
from assessor.ui.plenary.sitting import Pace

TENS = 10


def clock_text(seconds: int) -> str:
    """`2:41`, `1:02:41`."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration(tr: Translator, seconds: float) -> str:
    """In steps of ten seconds, so that it can be read while it changes."""
    whole = int(seconds) // TENS * TENS if seconds >= TENS else int(seconds)
    minutes, rest = divmod(whole, 60)
    hours = minutes // 60
    if hours:
        return tr("{h} h {m} min", h=hours, m=minutes % 60)
    if not minutes:
        return tr("{s} s", s=rest)
    return tr("{m} min {s} s", m=minutes, s=rest) if rest else tr("{m} min", m=minutes)


def day_line(tr: Translator, pace: Pace) -> str:
    """`21 left, 2 min 50 s each to end at 17:00`."""
    if not pace.left:
        return tr("Everything is settled.")
    if pace.each is None:
        return tr.plural("{n} left", "{n} left", pace.left)
    if pace.each <= 0:
        return tr.plural(
            "{n} left; {end} has passed", "{n} left; {end} has passed", pace.left, end=pace.ends_at
        )
    return tr.plural(
        "{n} left, {time} to end at {end}",
        "{n} left, {time} each to end at {end}",
        pace.left,
        time=duration(tr, pace.each),
        end=pace.ends_at,
    )


def until_line(tr: Translator, pace: Pace) -> str:
    return tr("at this pace {time}", time=f"{pace.until:%H:%M}") if pace.until else ""


def ended_line(tr: Translator, ended_at: str) -> str:
    """The end of the workshop in the time of this place."""
    if not ended_at:
        return ""
    return tr("The workshop ended at {time}.", time=f"{datetime.fromisoformat(ended_at).astimezone():%H:%M}")
