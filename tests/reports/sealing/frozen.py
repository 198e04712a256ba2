"""A small assessment whose annex is frozen, with three organisations."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.sealing.freezing import Frozen, current_wording, freeze, version_report
from assessor.reports.sealing.giving import give_out_version
from assessor.reports.writers import write_report
from assessor.store.confirming import confirm
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.judging import add_evidence
from assessor.store.organisations import add_organisation
from assessor.store.workshops import current_workshop
from tests.store.factories import Ids, fill

DAY = date(2019, 2, 20)


@dataclass
class Coalition:
    """The file, open; `organisations` are Open Court, Steppe Clinic and one that is not named."""

    document: Document
    ids: Ids
    organisations: tuple[str, ...]
    here: str

    def freeze(self, sign=None) -> Frozen:
        with self.document.edit("Freeze") as session:
            return freeze(session, self.here, DAY, sign)

    def confirm(self, place: int = 0, standing: str = "confirmed", reservation: str = "") -> None:
        with self.document.edit("Confirm") as session:
            wording = current_wording(session, self.here)
            one = self.organisations[place]
            confirm(session, self.here, one, standing, reservation=reservation, wording=wording)

    def decide(self, place: int = 0, **said) -> None:
        with self.document.edit("Decide") as session:
            decide(session, self.ids.recommendations[place], **said)

    def write(self, path: Path, number: int = 1, language: str = "en") -> Path:
        report = self.document.read(lambda session: version_report(session, self.here, number, language))
        give_out_version(self.document, report.seal)
        write_report(report, path, written_translator(language))
        return path


@contextmanager
def coalition(path: Path):
    with Document.create(path, "kaz") as document:
        with document.edit("Fill") as session:
            ids = fill(session)
            add_evidence(
                session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law No. 7", date="2018"
            )
            said = {"reasoning": "The law of 2018 is not applied.", "ask": "Adopt a law by 2020."}
            decide(session, ids.recommendations[0], level=Level.PARTIAL, dissent="Too kind.", **said)
            names = (("Open Court", True), ("Steppe Clinic", True), ("Quiet House", False))
            organisations = tuple(add_organisation(session, name, named=named) for name, named in names)
        yield Coalition(document, ids, organisations, document.read(current_workshop))
