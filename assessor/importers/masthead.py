"""Reads a document's masthead: its symbol, body, State and date of adoption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from typing import TypedDict

from babel import Locale
from babel.core import get_global

from assessor.importers.lexicon import Lexicon, spaced, squeeze, squeezed
from assessor.importers.sentences import first_sentence, sentence_ends


class Masthead(TypedDict, total=False):
    """What the masthead says, named as in `Batch`."""

    symbol: str
    body: str
    state: str
    state_name: str
    adopted: str


_BODIES = "CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW"
_SYMBOL = re.compile(
    rf"(?<![\w/])(?:(?:{_BODIES})/C/|E/C\.12/|(?:{_BODIES})/CO/)[A-Za-z0-9./-]*[A-Za-z0-9](?:\([A-Z]+\))?"
)
_OBSERVATIONS = re.compile(r"/(?:CO|CR|OBS|CONCOBS)/|/Add\.\d+$|/15/Add", re.IGNORECASE)
_ISO3 = re.compile(r"/([A-Z]{3})(?=/|$)")
_HEAD, _FIRST = 4_000, 2_500
_LINE_START = re.compile(r"^[\s*\d]*", re.MULTILINE)
_FORM = re.compile(
    r"\s*\([^()]*\b(?:of|de|del|du|республика)\)"
    r"|^\s*(?:the\s+)?(?:(?:united|islamic|plurinational|bolivarian|federated|people's)\s+)*"
    r"(?:republic|kingdom|states?)\s+of\s+(?:the\s+)?"
    r"|^\s*(?:объединенная |исламская |боливарианская )?республика ",
    re.IGNORECASE,
)
_LONG_NAMES = {
    "russianfederation": "RUS",
    "syrianarabrepublic": "SYR",
    "libyanarabjamahiriya": "LBY",
    "laopeople'sdemocraticrepublic": "LAO",
    "czechrepublic": "CZE",
    "republicofkorea": "KOR",
    "democraticpeople'srepublicofkorea": "PRK",
    "democraticrepublicofthecongo": "COD",
    "congo": "COG",
    "bruneidarussalam": "BRN",
    "caboverde": "CPV",
    "turkey": "TUR",
    "swaziland": "SWZ",
    "theformeryugoslavrepublicofmacedonia": "MKD",
    "unitedkingdomofgreatbritainandnorthernireland": "GBR",
    "unitedstatesofamerica": "USA",
    "stateofpalestine": "PSE",
    "holysee": "VAT",
    "российскаяфедерация": "RUS",
    "сирийскаяарабскаяреспублика": "SYR",
    "республикакорея": "KOR",
}
"""Names of the United Nations, squeezed, that no catalogue of common names has."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


_RANGE = re.compile(r"\d(?:er|º)?\s*(?:de\s+)?(?:[^\W\d_]{3,}\s*)?(?:[-–—]|\b(?:to|au?|al|по))\s*$")
"""What stands before the last day of a session."""


def masthead(head: str, words: Lexicon, body: str, furniture: Iterable[str] = ()) -> Masthead:
    """`head` is what stands before the numbered part, `body` the numbered part, `furniture` its pages' headers."""
    symbol = _symbol(head) or _symbol("\n".join(furniture))
    printed = _state_name(head, words) or _state_alone(head, words)
    state = _state(symbol) or state_named(printed, words)
    return Masthead(
        symbol=symbol,
        body=_body(symbol),
        state=state,
        state_name=_plain_name(state, printed, words),
        adopted=_adopted(head, body, words),
    )


def _symbol(text: str) -> str:
    """The first symbol of concluding observations; else the first of all."""
    found = [match.group().rstrip(".") for match in _SYMBOL.finditer(text[:_HEAD])]
    return next((symbol for symbol in found if _OBSERVATIONS.search(symbol)), found[0] if found else "")


def _body(symbol: str) -> str:
    return "CESCR" if symbol.startswith("E/C.12") else symbol.partition("/")[0]


def _state(symbol: str) -> str:
    known = get_global("territory_aliases")
    return next((code for code in _ISO3.findall(symbol) if code in known), "")


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
    return state_named(_name_in(title, words), words) or state_named(title.rpartition(":")[2], words)


@cache
def _names(code: str) -> dict[str, str]:
    aliases = get_global("territory_aliases")
    three = {
        two[0]: name for name, two in aliases.items() if len(name) == 3 and name.isalpha() and len(two) == 1
    }
    return {
        squeeze(name).casefold(): three[two] for two, name in Locale(code).territories.items() if two in three
    }


def _state_alone(head: str, words: Lexicon) -> str:
    """A State's name that stands by itself after the title, or after its colon."""
    found = squeezed_title(head[:_HEAD], words)
    lines = [line.rpartition(":")[2].strip(" *") for line in head[:_HEAD].splitlines()] if found else []
    pieces = (" ".join(lines[at : at + count]) for at in range(len(lines)) for count in (3, 2, 1))
    return next((piece.strip() for piece in pieces if state_named(piece, words)), "")


def squeezed_title(text: str, words: Lexicon) -> bool:
    """Whether a text holds the title of concluding observations."""
    return squeezed(words.title).search(squeeze(text)) is not None


def _plain_name(state: str, printed: str, words: Lexicon) -> str:
    """The State's name as its language says it; the title's own words where the common name is no plain one."""
    two = get_global("territory_aliases").get(state, ())
    name = Locale(words.code).territories.get(two[0], "") if len(two) == 1 else ""
    return name if name and not (printed and re.search(r" - |[(（]", name)) else printed


def state_named(name: str, words: Lexicon) -> str:
    """The code of the State that has exactly this name, its own or the longer one of the United Nations."""
    if not name.strip():
        return ""
    names, own = _names(words.code), squeeze(name)
    short = squeeze(_FORM.sub(" ", name))
    return names.get(own) or _LONG_NAMES.get(own) or (names.get(short, "") if short != own else "")


def _adopted(head: str, body: str, words: Lexicon) -> str:
    """From the sentence that says so, or the session in a note or the masthead; never the day of distribution."""
    adopted, title = squeezed(words.adopted), squeezed(words.title)
    said = [one for one in _sentences(body[:_FIRST], words) if adopted.search(squeeze(one))]
    said.sort(key=lambda one: title.search(squeeze(one)) is None)
    for sentence in chain(said[:1], _notes(body, words), said[1:], _sentences(head, words)):
        if adopted.search(squeeze(sentence)) and (dates := list(_dates(sentence, words))):
            return max(dates).isoformat()
    return max((day.isoformat() for day in _dates(head, words, _RANGE)), default="")


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


def _dates(text: str, words: Lexicon, after: re.Pattern[str] = re.compile("")) -> Iterator[date]:
    for found in spaced(words.date).finditer(text):
        if not after.search(text, max(0, found.start() - 24), found.start()):
            continue
        month = _month(found["month"], words)
        try:
            yield date(int(found["year"]), month, int(found["day"]))
        except ValueError:
            continue


def _month(name: str, words: Lexicon) -> int:
    plain = name.casefold().translate(_DIGITS)
    exact = words.months.get(plain, 0)
    return exact or next((number for month, number in words.months.items() if month in plain), 0)
