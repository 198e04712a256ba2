"""Groups' names within what people wrote, where groups are to be numbers: the number in the place of the name.

A name of one word may be a word like any other ("Women", "Health"). So it gives way only beside a word for a group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from assessor.i18n import Translator
from assessor.models.guarding import Guard
from assessor.reports.dates import number
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.pseudonyms import with_pseudonyms

_A_GROUP = (
    *("group", "groupe", "grupo", "группа", "группы", "группе", "группу", "группой"),
    *("فريق", "الفريق", "مجموعة", "المجموعة", "小组"),
)
"""The words for a group in the six languages, in Russian with their endings."""


def with_numbers(minutes: Minutes, names: Mapping[int, Iterable[str]], tr: Translator) -> Minutes:
    """The minutes with `Group 2` for each of the names of the second group."""
    return with_pseudonyms(minutes, _guards(names, tr))


def _guards(names: Mapping[int, Iterable[str]], tr: Translator) -> Iterator[Guard]:
    for figure, all_names in names.items():
        printed = tr("Group {n}", n=number(figure, tr.speaks))
        for name in dict.fromkeys(" ".join(one.split()) for one in all_names):
            parts = [part for part in name.casefold().split() if part not in _A_GROUP]
            if all(part.isdecimal() for part in parts):
                continue  # `Group 2` is no name
            yield from (Guard(phrase, printed) for word in _A_GROUP for phrase in _beside(word, name))
            if len(parts) > 1:
                yield Guard(name, printed)


def _beside(word: str, name: str) -> tuple[str, str]:
    return f"{word} {name}", f"{name} {word}"
