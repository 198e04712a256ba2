"""What a frozen annex says of itself, and what is told of versions and of those who stand behind them."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.i18n import N_, Translator
from assessor.reports.dates import long_date, number
from assessor.reports.sealing.differing import ADDED, GONE, Difference
from assessor.reports.sealing.seal import Member, Seal
from assessor.store.confirming import CONFIRMED, DECLINED, NOT_YET, RESERVATION

STANDING_NAMES = {
    NOT_YET: N_("Has not answered yet"),
    CONFIRMED: N_("Confirmed"),
    RESERVATION: N_("Confirmed with a reservation"),
    DECLINED: N_("Declined"),
}
FIELD_NAMES = {
    "text": N_("text"),
    "lead_in": N_("text"),
    "text_language": N_("text"),
    "follow_up": N_("follow-up"),
    "level": N_("level"),
    "reasoning": N_("reasoning"),
    "dissent": N_("dissent"),
    "ask": N_("ask"),
    "sources": N_("sources"),
    "groups": N_("levels of the groups"),
    "group_count": N_("number of groups"),
    "title": N_("title"),
    "coalition": N_("coalition"),
    "method": N_("method"),
    "themes": N_("themes"),
    "workshop": N_("workshop"),
    "held_on": N_("workshop"),
    ADDED: N_("added"),
    GONE: N_("no longer there"),
}
OTHER = N_("source document")


def sign_off_head(tr: Translator) -> str:
    return tr("Who stands behind this annex")


def version_line(tr: Translator, seal: Seal) -> str:
    return tr(
        "Version {number}, frozen on {date}",
        number=number(seal.number, tr.speaks),
        date=long_date(seal.sealed_on, tr.speaks),
    )


def foot(tr: Translator, seal: Seal) -> str:
    """The digest is written out, so that the paper alone names what was signed."""
    return f"{version_line(tr, seal)} · SHA-256 {seal.digest}"


def checking_head(tr: Translator) -> str:
    return tr("How to check it")


def checking_line(tr: Translator) -> str:
    return tr(
        "The number on the foot of each page, SHA-256, stands for every character of this version. "
        "Whoever has the assessment can check with it, offline, whether a file is this version."
    )


def confirmed_line(tr: Translator, members: Sequence[Member]) -> str:
    """How many stand behind it."""
    all_of, reserved = len(members), sum(one.standing == RESERVATION for one in members)
    if not all_of:
        return tr("No organisation has confirmed this version yet.")
    line = tr.plural(
        "{n} organisation has confirmed this version.",
        "{n} organisations have confirmed this version.",
        all_of,
    )
    if not reserved:
        return line
    return tr(
        "{line} {more}",
        line=line,
        more=tr.plural("{n} of them has a reservation.", "{n} of them have a reservation.", reserved),
    )


def named_first(members: Sequence[Member]) -> list[Member]:
    return sorted(members, key=lambda one: not one.name)


def member_name(tr: Translator, member: Member) -> str:
    return member.name or tr("One organisation that is not named")


def reservation_line(tr: Translator, member: Member) -> str:
    return tr("Reservation: {words}", words=member.reservation)


def sign_off_heads(tr: Translator) -> tuple[str, str, str, str]:
    return tr("Organisation"), tr("Confirmation"), tr("Name and function"), tr("Date and signature")


def standing_name(tr: Translator, standing: str) -> str:
    return tr(STANDING_NAMES.get(standing, STANDING_NAMES[NOT_YET]))


def key_lines(tr: Translator, seal: Seal) -> tuple[tuple[str, str], ...]:
    """What checks the version: its digest, and the coalition's signature where there is one."""
    lines = (
        ("SHA-256", seal.digest),
        (tr("Public key (Ed25519)"), seal.public_key),
        (tr("Signature"), seal.signature),
    )
    return tuple((label, text) for label, text in lines if text)


def difference_line(tr: Translator, difference: Difference) -> str:
    """`24 (a): level, reasoning`."""
    named = dict.fromkeys(tr(FIELD_NAMES.get(one, OTHER)) for one in difference.what)
    about = difference.reference or tr("First page and sources")
    return tr("{reference}: {what}", reference=about, what=", ".join(named))


def void_line(tr: Translator) -> str:
    return tr("what it confirmed has been changed since")
