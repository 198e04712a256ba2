"""What the colours of a page mean: the profile of sRGB, in its smallest form and without a date or a maker."""

from __future__ import annotations

import struct

COLOURS_NAME = "sRGB IEC61966-2.1"

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


def colour_profile() -> bytes:
    """A profile of the International Color Consortium, version 4.2."""
    name, free, curve = _words(COLOURS_NAME), _words("No copyright, use freely"), _curve()
    tags = {b"desc": name, b"cprt": free, b"wtpt": _place(*_WHITE)}
    tags |= {key: _place(*primary) for key, primary in _PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    start = _HEADER + 4 + 12 * len(tags)
    index, content = struct.pack(">I", len(tags)), b""
    places: dict[bytes, int] = {}
    for key, value in tags.items():
        if value not in places:
            places[value] = start + len(content)
            content += value
        index += key + struct.pack(">II", places[value], len(value))
    return _header(start + len(content)) + index + content


def _header(size: int) -> bytes:
    """No preferred method, no device, no maker; the date is the first that the format can hold."""
    described = struct.pack(">I4xI4s4s4s", size, 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    dated = struct.pack(">6H4s", 1998, 12, 1, 0, 0, 0, b"acsp")
    return (described + dated + bytes(28) + b"".join(map(_fixed, _WHITE))).ljust(_HEADER, b"\0")


def _place(x: float, y: float, z: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(x) + _fixed(y) + _fixed(z)


def _curve() -> bytes:
    return b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + b"".join(map(_fixed, _CURVE))


def _words(text: str) -> bytes:
    letters = text.encode("utf-16-be")
    words = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(letters), 28) + letters
    return words.ljust(-(-len(words) // 4) * 4, b"\0")


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))
