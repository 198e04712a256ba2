"""The annex screen as it is drawn into pictures once organisations have signed off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor.reports.sealing.freezing import current_wording
from assessor.store.confirming import confirm
from assessor.store.organisations import add_organisation, organisations
from assessor.store.workshops import current_workshop
from assessor.ui.annex.handout import Handout
from assessor.ui.annex.stage import AnnexStage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MEMBERS = (
    ("Open Courts Initiative", "confirmed", ""),
    ("Steppe Legal Clinic", "reservation", "We would have put 18 (b) lower."),
    ("Quiet House", "confirmed", ""),
    ("Youth Watch", "not-yet", ""),
)
UNNAMED = "Quiet House"


def sign_off(stage: AnnexStage) -> None:
    """Four organisations have answered, and a version is frozen; the panel is scrolled to them."""
    if not stage.desk.document.read(organisations):  # the pictures share one sample
        with stage.desk.document.edit("Sign off") as session:
            _members(session)
        stage.signing.freeze()
    stage.choose_handout(Handout(version=1))
    bar = stage.side.verticalScrollBar()
    bar.setValue(bar.maximum())


def _members(session: Session) -> None:
    here = current_workshop(session)
    for name, standing, words in MEMBERS:
        one = add_organisation(session, name, named=name != UNNAMED)
        if standing != "not-yet":
            wording = current_wording(session, here)
            confirm(session, here, one, standing, reservation=words, wording=wording)
