"""Makes version n of a workshop's annex, tells what it says otherwise than n - 1, and brings a version back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import LANGUAGE_NAMES, N_, spoken_languages
from assessor.models.guarding import Guard
from assessor.reports.build import build_reports
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.report import Report
from assessor.reports.sealing.canonical import digest_of
from assessor.reports.sealing.differing import Difference, differences
from assessor.reports.sealing.seal import Member, Seal
from assessor.reports.sealing.sealed import Reports, Sealed, unsealed, wording_of
from assessor.store.confirming import StandingRow, standings
from assessor.store.guarded_words import kept_back
from assessor.store.versions import (
    VersionRow,
    add_version,
    next_number,
    packed_content,
    unpacked,
    versions,
)

NOTHING = N_("There is nothing to freeze yet: first open the UN document whose recommendations you judge.")
THE_SAME = N_("Nothing has changed since version {number}, so there is no new one.")
NO_SUCH = N_("There is no version {number}. There are: {numbers}.")
NONE_YET = N_("Nothing has been frozen yet, so there is no version {number}.")
HOLDS_GUARDED = N_(
    "Version {number} holds words that never go out; they were put on that list later. Freeze a new version."
)

Sign = Callable[[str], tuple[str, str]]
"""Signs a digest: gives signature and public key in hex."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A version that was just made. `void` are the organisations that had confirmed something else."""

    number: int
    digest: str
    wording: str
    changes: tuple[Difference, ...] = ()
    void: tuple[StandingRow, ...] = ()


def annex_languages() -> list[str]:
    """The languages of the United Nations, and those that the program speaks."""
    return list(dict.fromkeys([*(one for one in LANGUAGE_NAMES if one != "kk"), *spoken_languages()]))


def drafted(session: Session, workshop_id: str, day: date) -> Reports:
    """The annex as it stands, in each language."""
    return build_reports(session, annex_languages(), day, workshop_id=workshop_id)


def current_wording(session: Session, workshop_id: str) -> str:
    """The digest of what the annex says now."""
    return wording_of(drafted(session, workshop_id, date.min))


def freeze(session: Session, workshop_id: str, day: date, sign: Sign | None = None) -> Frozen:
    """Raises UserError where there is nothing to freeze, or nothing new."""
    reports = drafted(session, workshop_id, day)
    if not any(report.themes for report in reports.values()):
        raise UserError(NOTHING)
    wording, before = wording_of(reports), versions(session, workshop_id)
    if before and before[-1].wording == wording:
        raise UserError(THE_SAME, number=before[-1].number)
    number = next_number(session, workshop_id)
    content = Sealed(number, day, reports).content()
    digest = digest_of(content)
    add_version(
        session,
        workshop_id,
        number,
        content,
        digest=digest,
        wording=wording,
        sealed_on=day.isoformat(),
        signed=sign(digest) if sign else ("", ""),
    )
    void = tuple(one for one in standings(session, workshop_id) if one.is_void(wording))
    return Frozen(number, digest, wording, _changes(session, before, reports), void)


def changes_since(session: Session, workshop_id: str) -> tuple[Difference, ...]:
    """What the annex says now otherwise than the newest version; nothing where there is none."""
    before = versions(session, workshop_id)
    return _changes(session, before, drafted(session, workshop_id, date.min)) if before else ()


def _changes(session: Session, before: Sequence[VersionRow], reports: Reports) -> tuple[Difference, ...]:
    return differences(opened(session, before[-1]).reports, reports) if before else ()


def opened(session: Session, row: VersionRow) -> Sealed:
    return opened_from(packed_content(session, row.id), row)


def opened_from(packed: bytes, row: VersionRow) -> Sealed:
    """What was sealed. Raises UserError where it is not what its digest names."""
    content = unpacked(packed)
    sealed = unsealed(content, row.number)
    return sealed if digest_of(content) == row.digest else unsealed(b"", row.number)


def version_numbered(session: Session, workshop_id: str, number: int) -> VersionRow:
    rows = versions(session, workshop_id)
    found = next((row for row in rows if row.number == number), None)
    if found:
        return found
    if not rows:
        raise UnknownName(NONE_YET, number=number)
    raise UnknownName(NO_SUCH, number=number, numbers=", ".join(str(row.number) for row in rows))


def version_report(session: Session, workshop_id: str, number: int, language: str) -> Report:
    """A version to be written, with what the organisations have said of it by now.

    Raises UserError where it holds words that were put on the list of those that never go out since.
    """
    row = version_numbered(session, workshop_id, number)
    reports, guards = opened(session, row).reports, kept_back(session)
    report = reports.get(language) or next(iter(reports.values()))
    if with_pseudonyms(report, guards) != report:
        raise UserError(HOLDS_GUARDED, number=number)
    return sealed_report(report, row, standing_behind(row, standings(session, workshop_id), guards))


def standing_behind(
    row: VersionRow, said: Iterable[StandingRow], guards: Sequence[Guard] = ()
) -> tuple[Member, ...]:
    """Those who stand behind a version, as far as they may be named."""
    behind = tuple(one for one in said if one.stands_behind(row.wording))
    return tuple(_member(one) for one in with_pseudonyms(behind, guards))


def sealed_report(report: Report, row: VersionRow, members: tuple[Member, ...]) -> Report:
    """What was sealed, with those who stand behind it."""
    day = date.fromisoformat(row.sealed_on)
    return replace(report, seal=Seal(row.number, row.digest, day, members, row.public_key, row.signature))


def _member(row: StandingRow) -> Member:
    return Member(row.name if row.named else "", row.standing, row.reservation)
