"""Whether a file is a version that was frozen here: it is written anew, and both are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from sqlalchemy.orm import Session

from assessor.errors import FileRefused, UnknownName
from assessor.i18n import N_, written_translator
from assessor.models.guarding import Guard
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.report import Report
from assessor.reports.sealing.freezing import opened_from, sealed_report, standing_behind
from assessor.reports.sealing.giving import given_out
from assessor.reports.sealing.seal import Member
from assessor.reports.sealing.signing import is_signed
from assessor.reports.verifying.comparing import Alteration, alterations
from assessor.reports.verifying.content import Content
from assessor.reports.writers import writer_for
from assessor.store.admission import UNREADABLE
from assessor.store.confirming import all_said, standings_after
from assessor.store.guarded_words import kept_back
from assessor.store.versions import VersionRow, all_versions, packed_content, workshop_of

LARGEST = 30 << 20
_NEWEST = 12
"""How many earlier states of the sign-off are tried where a file does not say which one it has."""
NOT_VERIFIED = N_("{name} carries no version that could be checked. This works for: {suffixes}.")
TOO_LARGE = N_("{name} is larger than an annex can be, so it was not compared.")

SUFFIXES = (".docx", ".pdf", ".xlsx", ".json")
Open = Callable[[bytes, str], Content]


class Verdict(Enum):
    """What a file is: as it was written, saved again with all that it says, altered, or none of ours."""

    IDENTICAL = "identical"
    SAME = "same"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verified:
    """`signed` is None where the version has no signature; `kept_back`: it says what would not go out any more."""

    verdict: Verdict
    version: VersionRow | None = None
    language: str = ""
    altered: tuple[Alteration, ...] = ()
    signed: bool | None = None
    kept_back: bool = False


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """A version with its packed content, and who stood behind it by and by."""

    row: VersionRow
    packed: bytes
    sign_offs: tuple[tuple[Member, ...], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What an assessment has frozen: all that is needed to know a file again.

    `guards` are the words that do not go out any more; a file that went out before may hold them.
    """

    versions: tuple[KnownVersion, ...]
    guards: tuple[Guard, ...] = ()


def read_file(path: Path) -> bytes:
    """The bytes of a file to be verified. Raises UserError for what cannot be one."""
    if path.suffix.lower() not in SUFFIXES:
        raise UnknownName(NOT_VERIFIED, name=path.name, suffixes=", ".join(SUFFIXES))
    try:
        if path.stat().st_size > LARGEST:
            raise FileRefused(TOO_LARGE, name=path.name)
        return path.read_bytes()
    except OSError:
        raise FileRefused(UNREADABLE, name=path.name) from None


def read_known(session: Session) -> Known:
    return Known(
        tuple(
            KnownVersion(row, packed_content(session, row.id), tuple(_sign_offs(session, row)))
            for row in all_versions(session)
        ),
        kept_back(session),
    )


def _sign_offs(session: Session, version: VersionRow) -> Iterator[tuple[Member, ...]]:
    """As by now and before, as this file knows it; then as in the files that went out from it.

    A file that a copy of this assessment wrote may also be from before a word was kept back.
    """
    said, guards = all_said(session, workshop_of(session, version.id)), kept_back(session)
    states = [standings_after(session, said[:length]) for length in range(len(said), -1, -1)]
    yield from (standing_behind(version, one, guards) for one in states)
    yield from given_out(session, version.digest)
    yield from (standing_behind(version, one) for one in states)


def verify(known: Known, path: Path, data: bytes, look: Open) -> Verified:
    """`look` looks into `data`, the file's bytes. It says which version it claims to be; then it has to be that."""
    found = look(data, path.name)
    by_digest = {one.row.digest: one for one in known.versions}
    version = next((by_digest[one] for one in found.claims if one in by_digest), None)
    if version is None:
        return Verified(Verdict.UNKNOWN)
    row = version.row
    signed = is_signed(row.digest, row.signature, row.public_key) if row.signature else None
    closest = Verified(Verdict.UNKNOWN, row, signed=signed)
    for report in _candidates(version, found):
        told = _compared(report, path, data, found, look)
        if told.verdict is not Verdict.ALTERED:
            held = with_pseudonyms(report, known.guards) != report
            return replace(told, version=row, signed=signed, kept_back=held)
        if closest.verdict is Verdict.UNKNOWN or len(told.altered) < len(closest.altered):
            closest = replace(told, version=row, signed=signed)
    return closest


def _compared(report: Report, path: Path, data: bytes, found: Content, look: Open) -> Verified:
    """What the file is, if it was this that was written."""
    written = writer_for(path)(report, written_translator(report.language))
    if written == data:
        return Verified(Verdict.IDENTICAL, language=report.language)
    altered = alterations(look(written, path.name).units, found.units)
    return Verified(Verdict.ALTERED if altered else Verdict.SAME, None, report.language, altered)


def _candidates(version: KnownVersion, found: Content) -> Iterator[Report]:
    """What the file could be: in the language that it claims, else in any; signed off as it claims, or as by now."""
    reports = opened_from(version.packed, version.row).reports
    languages = [found.language] if found.language in reports else list(reports)
    seals = (sealed_report(reports[languages[0]], version.row, one).seal for one in version.sign_offs)
    states = list(dict.fromkeys(seal for seal in seals if seal))
    claimed = [seal for seal in states if seal.sign_off == found.sign_off]
    for seal in claimed or states[:_NEWEST]:
        yield from (replace(reports[language], seal=seal) for language in languages)
