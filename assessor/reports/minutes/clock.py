"""The time zone of the place in which this computer stands: the one thing that minutes are told about it."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assessor.errors import UnknownName
from assessor.i18n import N_

NO_SUCH_ZONE = N_("There is no time zone {wanted} here. A known one is Asia/Almaty; UTC+5 is understood too.")


def place_time(stored: str = "", wanted: str = "") -> tzinfo:
    """The zone that is asked for; else this computer's, with the offset that it had at that stored time."""
    return _named(wanted) if wanted else _ours(stored)


def _ours(stored: str) -> tzinfo:
    try:
        moment = datetime.fromisoformat(stored)
        known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return known.astimezone().tzinfo or UTC
    except (ValueError, OverflowError, OSError):
        return datetime.now().astimezone().tzinfo or UTC


def _named(wanted: str) -> tzinfo:
    try:
        if wanted.upper().startswith("UTC") and len(wanted) > len("UTC"):
            hours, _, minutes = wanted[3:].partition(":")
            moved = datetime.strptime(f"{hours[0]}{int(hours[1:]):02}{minutes or '00'}", "%z")
            return moved.tzinfo or UTC
        return UTC if wanted.upper() == "UTC" else ZoneInfo(wanted)
    except (ZoneInfoNotFoundError, ValueError, OSError, IndexError):
        raise UnknownName(NO_SUCH_ZONE, wanted=wanted) from None
