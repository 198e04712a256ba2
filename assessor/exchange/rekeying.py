"""A row that was still open here when a package with its finished form comes back.

That happens in a file that was brought back from a backup of the time before the package went out. What stands here
and differs gets a key of its own and waits beside what comes; the key follows from the content, so that it is the same
whatever comes first. What took its place here took the place of what stood here, not of what comes.
"""

from __future__ import annotations

import json
from uuid import UUID, uuid5

from assessor.exchange.package import Cells, EvidenceLine, JudgementLine
from assessor.store.raw import Raw

OPEN_HERE = UUID("0d8c2f0e-7c53-4b1c-8a39-2f9e5f5b6d40")


def rekey(raw: Raw, table: str, here: Cells, comes: JudgementLine | EvidenceLine) -> bool:
    """Make room for the row that comes under this key; or finish the one that is here, when it says the same."""
    content = here[1:-3]
    if content == comes.content:
        finish = f"UPDATE {table} SET sealed = 1, made_at = ? WHERE id = ?"  # noqa: S608 - our own names
        raw.execute(finish, (comes.made_at, comes.id))
        return False
    new = str(uuid5(OPEN_HERE, json.dumps([comes.id, *content])))
    raw.execute(f"UPDATE {table} SET id = ?, sealed = 1 WHERE id = ?", (new, comes.id))  # noqa: S608
    raw.execute(
        "INSERT OR IGNORE INTO supersession SELECT ?, older_id FROM supersession WHERE newer_id = ?",
        (new, comes.id),
    )
    raw.execute("UPDATE supersession SET older_id = ? WHERE older_id = ?", (new, comes.id))
    return True
