"""What the plenary says before there is anything to settle."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.ui.parts.message import Message
from assessor.ui.theme import Theme


def no_recommendations(theme: Theme, tr: Translator) -> Message:
    text = tr("First open the UN document whose recommendations you judge.")
    return Message(theme, tr("Nothing to settle yet"), text, [tr("Go to Prepare")])


def nothing_judged(theme: Theme, tr: Translator) -> Message:
    text = tr("Score the recommendations in groups first, or let the plenary decide without them.")
    ways = [tr("Go to Score"), tr("Decide without groups")]
    return Message(theme, tr("No group has judged anything yet"), text, ways)
