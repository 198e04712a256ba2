"""Links of sources: whether one can lead anywhere, by its form alone, and what a reader's click may open."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})
_HOST = re.compile(r"(?!-)[\w-]{1,63}(?:\.(?!-)[\w-]{1,63})+")
"""Two names or more with a dot between them; letters of any script."""
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%")
_CODE = re.compile("%(?![0-9A-Fa-f]{2})")


def is_broken(link: str) -> bool:
    """Whether a reader could not follow it: no web address, a blank in it, no name of a site. Empty is no link."""
    link = link.strip()
    if not link:
        return False
    try:
        parts = urlsplit(_with_scheme(link))
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return True
    blank = any(one.isspace() for one in link)
    return blank or parts.scheme not in _SCHEMES or not _HOST.fullmatch(host.rstrip("."))


def address(link: str) -> str:
    """The web address in plain letters that every program takes; nothing for what is none."""
    link = link.strip()
    if not link or is_broken(link):
        return ""
    parts = urlsplit(_with_scheme(link))
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    port = f":{parts.port}" if parts.port else ""
    query = f"?{_coded(parts.query)}" if parts.query else ""
    fragment = f"#{_coded(parts.fragment)}" if parts.fragment else ""
    return f"{parts.scheme}://{host}{port}{_coded(parts.path)}{query}{fragment}"


def _with_scheme(link: str) -> str:
    return link if "://" in link else f"https://{link}"


def _coded(text: str) -> str:
    """What is no plain letter by its bytes, and what only looks like such a code as well."""
    plain = "".join(
        chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in text.encode("utf-8", "replace")
    )
    return _CODE.sub("%25", plain)
