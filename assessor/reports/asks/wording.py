"""What is said beside an ask while it is written: `3 · Considering action · by when?`"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assessor.i18n import N_, Translator
from assessor.reports.asks.hints import Hint

CATEGORIES: Mapping[int, str] = {
    1: N_("Minimal action"),
    2: N_("Continuing action"),
    3: N_("Considering action"),
    4: N_("General action"),
    5: N_("Specific action"),
}
"""UPR Info's names for them."""
_HINTS: Mapping[Hint, str] = {
    Hint.WEAK_VERB: N_("a stronger verb?"),
    Hint.SEVERAL_ACTIONS: N_("one thing only?"),
    Hint.NO_TIME: N_("by when?"),
    Hint.LONG: N_("shorter?"),
}


def hint_line(tr: Translator, strength: int, found: Iterable[Hint]) -> str:
    """The strength of its verb and what could be better; empty where nothing can be said."""
    parts = [f"{strength} · {tr(CATEGORIES[strength])}"] if strength else []
    return " · ".join([*parts, *(tr(_HINTS[one]) for one in found)])
