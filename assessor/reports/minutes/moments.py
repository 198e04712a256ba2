"""Times as they are stored, in UTC, and as the place of the workshop reads them."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo


def moment(stored: str, zone: tzinfo) -> datetime | None:
    """A stored time at this place, to the second; None for what is no time."""
    try:
        read = datetime.fromisoformat(stored)
        known = read if read.tzinfo else read.replace(tzinfo=UTC)
        return known.astimezone(zone).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
