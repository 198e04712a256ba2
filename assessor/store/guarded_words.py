"""Words that are never to be published, and the pseudonyms that are printed in their place.

The list stays in this file: no export, package, projector or log says what is on it.
"""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_
from assessor.models.guarding import Guard, Guarding, is_findable
from assessor.models.outgoing_tables import GuardedWord
from assessor.store.organisations import organisations

TOO_SHORT = N_("Words that never go out need two letters at least, or they would be found in every text.")
LISTED_ALREADY = N_("These words are on the list already.")
TELLS = N_("This pseudonym holds words that are never to go out. Choose another.")
NOT_LISTED = N_("These words are not on the list of what never goes out.")


def guarded_words(session: Session) -> tuple[Guard, ...]:
    """In the order of the alphabet."""
    query = select(GuardedWord.words, GuardedWord.pseudonym, GuardedWord.id)
    rows = [Guard(*row) for row in session.execute(query)]
    return tuple(sorted(rows, key=lambda one: (_compared(one.words), one.id)))


def kept_back(session: Session) -> tuple[Guard, ...]:
    """The list, and the names of organisations that are only counted: nowhere in what goes out are they told.

    A name that is a part of another that may be told, or stands on the list itself, is not looked for a second time.
    """
    listed, members = guarded_words(session), organisations(session)
    told = [*(one.name for one in members if one.named), *(one.words for one in listed)]
    unnamed = (Guard(one.name) for one in members if not one.named)
    return (*listed, *(one for one in unnamed if not any(map(Guarding([one]).holds, told))))


def guarded_count(session: Session) -> int:
    return session.scalar(select(func.count(GuardedWord.id))) or 0


def add_guarded(session: Session, words: str, pseudonym: str = "") -> str:
    row = GuardedWord(_new_words(session, words), "")
    session.add(row)
    session.flush()
    _name(session, row, pseudonym)
    return row.id


def set_guarded(session: Session, words: str, pseudonym: str | None = None) -> str:
    """Put the words on the list, or give those that are there another pseudonym if one is given."""
    there = _found(session, words)
    if not there:
        return add_guarded(session, words, pseudonym or "")
    if pseudonym is not None:
        change_guarded(session, there, pseudonym=pseudonym)
    return there


def change_guarded(
    session: Session, guard_id: str, *, words: str | None = None, pseudonym: str | None = None
) -> None:
    row = _row(session, guard_id)
    if words is not None:
        row.words = _new_words(session, words, row.id)
        session.flush()
    _name(session, row, row.pseudonym if pseudonym is None else pseudonym)


def remove_guarded(session: Session, guard_id: str) -> None:
    session.delete(_row(session, guard_id))


def find_guarded(session: Session, words: str) -> str:
    """The id of these words, whatever their capitals."""
    if not (found := _found(session, words)):
        raise UnknownName(NOT_LISTED)
    return found


def _name(session: Session, row: GuardedWord, pseudonym: str) -> None:
    """No pseudonym may say what any of the words say, the row's own or another's."""
    row.pseudonym = " ".join(pseudonym.split())
    session.flush()
    listed = guarded_words(session)
    if any(map(Guarding(listed).holds, (one.pseudonym for one in listed))):
        raise UserError(TELLS)


def _new_words(session: Session, words: str, but: str = "") -> str:
    words = " ".join(words.split())
    if not is_findable(words):
        raise UserError(TOO_SHORT)
    if _found(session, words) not in {"", but}:
        raise UserError(LISTED_ALREADY)
    return words


def _found(session: Session, words: str) -> str:
    wanted = _compared(words)
    return next((one.id for one in guarded_words(session) if _compared(one.words) == wanted), "")


def _row(session: Session, guard_id: str) -> GuardedWord:
    row = session.get(GuardedWord, guard_id)
    if row is None:
        raise UserError(NOT_LISTED)
    return row


def _compared(words: str) -> str:
    return " ".join(words.casefold().split())
