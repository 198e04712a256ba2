"""The page of a frozen annex on which those who stand behind it sign."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.parts import Cells, Grid, Heading, Look, Paragraph, Part, Title, Words
from assessor.reports.sealing import wording
from assessor.reports.sealing.seal import Member, Seal

_SHARES = (34.0, 18.0, 24.0, 24.0)
_KEY_SHARES = (18.0, 82.0)
_TO_SIGN = (Words("", Look.ROOM),) * 3


def compose(seal: Seal, tr: Translator) -> tuple[Part, ...]:
    parts: list[Part] = [
        Title(wording.sign_off_head(tr), wording.version_line(tr, seal)),
        Paragraph(Words(wording.confirmed_line(tr, seal.members))),
    ]
    rows = tuple(_row(one, tr) for one in wording.named_first(seal.members))
    if rows:
        parts.append(Grid(wording.sign_off_head(tr), _SHARES, rows, wording.sign_off_heads(tr)))
    parts.append(Heading(wording.checking_head(tr), inner=True))
    parts.append(Paragraph(Words(wording.checking_line(tr), Look.NOTE)))
    checked = tuple(
        ((Words(label, Look.LABEL),), (Words(text),)) for label, text in wording.key_lines(tr, seal)
    )
    parts.append(Grid("SHA-256", _KEY_SHARES, checked))
    return tuple(parts)


def _row(member: Member, tr: Translator) -> Cells:
    name = [Words(wording.member_name(tr, member), Look.STRONG if member.name else Look.BODY)]
    if member.reservation:
        name.append(Words(wording.reservation_line(tr, member), Look.NOTE))
    standing = (Words(wording.standing_name(tr, member.standing)),)
    signs = _TO_SIGN if member.name else (Words(""),)
    return tuple(name), standing, (Words(""),), signs
