"""Treaty bodies as they stand after "the recommendations of", a genitive in many languages."""

from __future__ import annotations

from assessor.i18n import N_, Translator

BODY_NAMES = {
    "CCPR": N_("the Human Rights Committee"),
    "CAT": N_("the Committee against Torture"),
    "CEDAW": N_("the Committee on the Elimination of Discrimination against Women"),
    "CERD": N_("the Committee on the Elimination of Racial Discrimination"),
    "CRC": N_("the Committee on the Rights of the Child"),
    "CESCR": N_("the Committee on Economic, Social and Cultural Rights"),
    "CRPD": N_("the Committee on the Rights of Persons with Disabilities"),
    "CMW": N_("the Committee on Migrant Workers"),
    "CED": N_("the Committee on Enforced Disappearances"),
}
_SPELLINGS = {"HRC": "CCPR", "HRCTTEE": "CCPR", "E": "CESCR"}


def body_name(tr: Translator, body: str) -> str:
    """A treaty body's name within a sentence, for its usual abbreviation; any other text stays."""
    key = body.strip().upper()
    known = BODY_NAMES.get(_SPELLINGS.get(key, key))
    return (
        tr(known)
        if known
        else tr.context("a body whose name is not known, within a sentence", "{body}", body=body)
    )
