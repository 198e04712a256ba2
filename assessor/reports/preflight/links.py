"""Whether a link can lead anywhere, by its form alone: nothing here asks the network."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})
_HOST = re.compile(r"(?!-)[\w-]{1,63}(?:\.(?!-)[\w-]{1,63})+")
"""Two names or more with a dot between them; letters of any script."""


def is_broken(link: str) -> bool:
    """Whether a reader could not follow it: no web address, a blank in it, no name of a site. Empty is no link."""
    link = link.strip()
    if not link:
        return False
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return True
    blank = any(one.isspace() for one in link)
    return blank or parts.scheme not in _SCHEMES or not _HOST.fullmatch(host.rstrip("."))
