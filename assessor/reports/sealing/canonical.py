"""One form of JSON for one content: sorted keys, no spaces, UTF-8. Its SHA-256 names the content."""

from __future__ import annotations

import json
from hashlib import sha256


def canonical(content: object) -> bytes:
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def digest_of(content: bytes) -> str:
    """In hex, small letters."""
    return sha256(content).hexdigest()
