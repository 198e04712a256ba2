"""One spelling for signs that stand for the same: wide figures, figures in brackets, Arabic letters by their shape."""

from __future__ import annotations

import re
import unicodedata

from assessor.importers.source import ReaderResult

_SHAPED = re.compile("[\u2474-\u249b\u3220-\u3229\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe80-\ufefc]")
_WIDE = {
    wide: wide - 0xFEE0
    for start, end in ("09", "AZ", "az")
    for wide in range(ord(start) + 0xFEE0, ord(end) + 0xFEE1)
}
_PERSIAN = {ord("ی"): "ي", ord("ک"): "ك", ord("ہ"): "ه"}
_SAME = str.maketrans({**_WIDE, **_PERSIAN, **{0x06F0 + digit: 0x0660 + digit for digit in range(10)}})


def unshaped(text: str) -> str:
    """Text as it is typed, not as it is drawn; one sign may become several."""
    return _SHAPED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)


def spelled(source: ReaderResult) -> ReaderResult:
    """The same text, sign for sign."""
    return ReaderResult(source.text.translate(_SAME), source.lines, source.omissions, source.kind)
