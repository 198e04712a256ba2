"""A moment as a laptop's clock told it, for people."""

from __future__ import annotations

from datetime import datetime

from assessor.i18n import Translator
from assessor.ui.language import date_text


def moment_text(tr: Translator, made_at: str) -> str:
    """Day and time here; empty for what is no moment."""
    try:
        moment = datetime.fromisoformat(made_at).astimezone()
    except (ValueError, OverflowError, OSError):
        return ""
    day, time = date_text(tr, moment.date().isoformat()), moment.strftime("%H:%M:%S")
    return tr("{day}, {time}", day=day, time=time)
