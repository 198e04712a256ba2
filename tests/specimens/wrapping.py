"""Breaks printed text into lines: at spaces, between Chinese characters, and where a hyphen is allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.specimens.printed import BOLD, HYPHEN, PAGE, THIN

_NEVER_FIRST = "，。；：、）》”？！"


def wrap(text: str, width: float, measure: Callable[[str], float] = len, used: float = 0) -> Iterator[str]:
    """Lines of at most `width`, the first shorter by what is `used`; a page's end is a line of its own."""
    line = ""
    for word in words(text):
        if word.strip() == PAGE:
            yield from filter(None, [line.strip()])
            yield PAGE
            line, used = "", 0
        elif measure(seen(line + word).rstrip()) <= width - used:
            line += word
        else:
            head, tail = _divide(line, word, width - used, measure)
            yield (line + head).replace(HYPHEN, "").strip()
            line, used = tail, 0
    if line.strip():
        yield line.replace(HYPHEN, "").strip()


def seen(text: str) -> str:
    for sign in (HYPHEN, BOLD, THIN):
        text = text.replace(sign, "")
    return text


def _divide(line: str, word: str, width: float, measure: Callable[[str], float]) -> tuple[str, str]:
    places = [at for at, char in enumerate(word) if char == HYPHEN]
    for at in reversed(places):
        if measure(seen(line + word[:at]) + "-") <= width:
            return word[:at] + "-", word[at + 1 :]
    return "", word


def words(text: str) -> list[str]:
    """Words with the space behind them; Chinese may break after any character."""
    made: list[str] = []
    for char in text.replace(PAGE, f" {PAGE} "):
        if made and (char == " " or char in _NEVER_FIRST):
            made[-1] += char
        elif not made or _breaks(made[-1], char):
            made.append(char)
        else:
            made[-1] += char
    return made


def _breaks(word: str, char: str) -> bool:
    return word.endswith(" ") or _wide(word[-1]) or _wide(char)


def _wide(char: str) -> bool:
    return "\u2e80" < char < "\ua000" or char in _NEVER_FIRST
