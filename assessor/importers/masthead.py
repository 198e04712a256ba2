"""Reads a document's masthead: its symbol, body, State and date of adoption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypedDict

from babel import Locale
from babel.core import get_global

from assessor.importers.cleaning import without_fillers
from assessor.importers.committees import committee_named
from assessor.importers.dates import dates_in, with_years
from assessor.importers.lexicon import Lexicon, spaced, squeeze, squeezed
from assessor.importers.sentences import first_sentence, sentence_ends
from assessor.importers.states import state_named
from assessor.importers.symbols import body_of, own_symbol, reported, state_of


class Masthead(TypedDict, total=False):
    """What the masthead says, named as in `Batch`."""

    symbol: str
    body: str
    state: str
    state_name: str
    adopted: str


_HEAD, _BEGINNING, _FIRST = 4_000, 6_000, 2_500
_LINE_START = re.compile(r"^[\s*\d]*", re.MULTILINE)


_RANGE = re.compile(r"\d(?:er|º)?\s*(?:de\s+)?(?:[^\W\d_]{3,}\s*)?(?:[-–—]|\b(?:to|au?|al|по))\s*$")
"""What stands before the last day of a session."""


def masthead(head: str, words: Lexicon, body: str, furniture: Iterable[str] = ()) -> Masthead:
    """`head` is what stands before the numbered part, `body` the numbered part, `furniture` its pages' headers."""
    head, body = without_fillers(head), without_fillers(f"{body[:_BEGINNING]}\n{body[_BEGINNING:][-_HEAD:]}")
    symbol = own_symbol(head[:_HEAD]) or own_symbol("\n".join(furniture)[:_HEAD])
    report = reported(head[:_HEAD]) or reported(body[:_HEAD])
    printed = _state_name(head, words) or _state_alone(head, words)
    state = state_of(symbol) or state_of(report) or state_named(printed, words.code)
    return Masthead(
        symbol=symbol,
        body=body_of(symbol or report) or committee_named(head[-_HEAD:] + body[:_HEAD]),
        state=state,
        state_name=_plain_name(state, printed, words),
        adopted=_adopted(with_years(head, words), with_years(body, words), words),
    )


def _state_name(head: str, words: Lexicon) -> str:
    """The name in the title, which may run over several lines."""
    titles = re.split(r"\n\s*\n|(?=\bDistr)", head[-_HEAD:])
    named = (_name_in(title, words) for title in reversed(titles) if squeezed_title(title, words))
    return next((name for name in named if name), "")


def _name_in(title: str, words: Lexicon) -> str:
    """The name that the words of a title lead to, the last one where there are several."""
    found = [one["name"].strip(" *") for one in spaced(words.state).finditer(" ".join(title.split()))]
    return found[-1] if found else ""


def state_in_title(title: str, words: Lexicon) -> str:
    """The code of the State that a title names in its sentence or after its colon."""
    return state_named(_name_in(title, words), words.code) or state_named(
        title.rpartition(":")[2], words.code
    )


def _state_alone(head: str, words: Lexicon) -> str:
    """A State's name that stands by itself after the title, or after its colon."""
    found = squeezed_title(head[:_HEAD], words)
    lines = [line.strip() for line in re.split(r"[\n:*]", head[:_HEAD])] if found else []
    pieces = (" ".join(lines[at : at + count]) for at in range(len(lines)) for count in (3, 2, 1))
    return next((piece.strip() for piece in pieces if state_named(piece.strip(), words.code)), "")


def squeezed_title(text: str, words: Lexicon) -> bool:
    """Whether a text holds the title of concluding observations."""
    return squeezed(words.title).search(squeeze(text)) is not None


def _plain_name(state: str, printed: str, words: Lexicon) -> str:
    """The State's name as its language says it; the title's own words where the common name is no plain one."""
    two = get_global("territory_aliases").get(state, ())
    name = Locale(words.code).territories.get(two[0], "") if len(two) == 1 else ""
    return name if name and not (printed and re.search(r" - |[(（]", name)) else printed


def _adopted(head: str, body: str, words: Lexicon) -> str:
    """From the sentence that says so, or the session in a note or the masthead; never the day of distribution."""
    adopted, title = squeezed(words.adopted), squeezed(words.title)
    said = [one for one in _sentences(body[:_FIRST], words) if adopted.search(squeeze(one))]
    said.sort(key=lambda one: title.search(squeeze(one)) is None)
    for sentence in chain(said[:1], _notes(body, words), said[1:], _sentences(head, words)):
        if adopted.search(squeeze(sentence)) and (dates := list(dates_in(sentence, words))):
            return max(dates).isoformat()
    return max((day.isoformat() for day in dates_in(head, words, _RANGE)), default="")


def _notes(text: str, words: Lexicon) -> Iterator[str]:
    """What is said of the adoption at the beginning of a line, as in the note to the title."""
    for line in _LINE_START.finditer(text):
        said = text[line.end() : line.end() + 200]
        if squeezed(words.adopted).match(squeeze(said[:30])):
            yield first_sentence(said, words)


def _sentences(text: str, words: Lexicon) -> Iterator[str]:
    start = 0
    for end in [*sentence_ends(text, words), len(text)]:
        yield text[start:end]
        start = end
