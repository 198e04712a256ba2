"""Finds how a text is encoded: by its mark, by the zeros of UTF-16, by the words of concluding observations."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = ["utf_8", "cp1251", "cp1256", "gb18030", "cp1252", "koi8_r", "utf_16_le", "utf_16_be"]
_OF_A_SCRIPT = (
    "cp1251",
    "koi8_r",
    "iso8859_5",
    "cp866",
    "mac_cyrillic",
    "cp1256",
    "iso8859_6",
    "gb18030",
    "big5",
)
_WORDS = re.compile("комитет|государств|اللجنة|الدولة|委员会|缔约国|結論性意見|委員會", re.IGNORECASE)
_SAMPLE = 8_192


def decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _by_words(data) or _by_frequency(data)


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: many control characters, and no mark of UTF-16."""
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _wide(data):
        return False
    sample = data[:_SAMPLE]
    return sum(byte < 9 or 13 < byte < 27 for byte in sample) > len(sample) // 50


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: spaces and line ends are full of zeros, all on one side, and it holds real letters."""
    sample = data[: _SAMPLE & ~1]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    if low + high < len(sample) // 100 + 1 or 3 * min(low, high) > max(low, high):
        return ""
    encoding = "utf-16-le" if high > low else "utf-16-be"
    text = sample[: len(sample) & ~1].decode(encoding, "replace")
    odd = sum(not (sign.isprintable() or sign.isspace()) or sign == "\ufffd" for sign in text)
    return encoding if odd <= len(text) // 50 else ""


def _by_words(data: bytes) -> str:
    """In the encoding in which most words are those of the committees, if there is one."""
    texts = [data.decode(encoding, "replace") for encoding in _OF_A_SCRIPT]
    counts = [len(_WORDS.findall(text)) for text in texts]
    most = max(counts)
    return texts[counts.index(most)] if most else ""


def _by_frequency(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=_LIKELY, steps=10, chunk_size=512).best()
    return str(best) if best else data.decode("utf-8", "replace")
