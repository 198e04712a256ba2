"""All asks in one list, ranked; drafts for what is missing; and the page that fits."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import which

import pypdfium2
import pytest

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.asks.building import build_page, first_sentence
from assessor.reports.asks.drafting import Origin, is_draft, reiterations
from assessor.reports.asks.hints import Hint, category, hints
from assessor.reports.asks.listing import by_theme, draft_missing, read_asks
from assessor.reports.asks.page import AskLine, AskPage
from assessor.reports.asks.pdf import fitting
from assessor.reports.asks.writers import asks_writer_for
from assessor.store import deciding, queries
from assessor.store.document import Document
from assessor.store.guarded_words import add_guarded
from assessor.store.voting import put_dots
from assessor.store.workshops import change_workshop, current_workshop
from tests.ui.plenary.workshops import make_workshop

ORIGIN = Origin("the Human Rights Committee", "CCPR/C/KAZ/CO/2", "24 (a)")


@pytest.fixture
def document(tmp_path: Path):
    no, partly, done = Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.IMPLEMENTED
    decided = {"18": partly, "24 (a)": no, "24 (b)": no, "24 (c)": partly, "26": done}
    make_workshop(tmp_path / "one.assess", decided=decided)
    with Document.open(tmp_path / "one.assess") as opened:
        yield opened


def references(document: Document) -> list[str]:
    return [one.row.reference for one in document.read(read_asks)]


def test_the_most_urgent_come_first(document: Document) -> None:
    followed = {row.reference for row in document.read(queries.outline).recommendations if row.follow_up}
    with document.edit("Dots") as session:
        change_workshop(session, current_workshop(session), dots=3)
        put_dots(session, queries.groups(session)[0].id, "24 (c)", 2)
    listed = document.read(read_asks)
    assert (listed[0].row.reference, listed[0].dots, [one.rank for one in listed]) == (
        "24 (c)",
        2,
        [1, 2, 3, 4],
    )
    rest = [
        (one.row.reference not in followed, one.decision.level is not Level.NOT_IMPLEMENTED) for one in listed
    ]
    assert rest[1:] == sorted(rest[1:])
    assert "26" not in references(document)
    assert next(one for _, members in by_theme(listed) for one in members) is listed[0]


def test_what_is_missing_is_drafted_in_one_step_and_known_as_drafts(document: Document) -> None:
    with document.edit("Ask") as session:
        deciding.decide(session, "18", ask="Publish the figures by 2027")
    with document.edit("Draft") as session:
        assert draft_missing(session) == 3
    said = {one.row.reference: one for one in document.read(read_asks)}
    assert (said["18"].text, said["18"].is_untouched) == ("Publish the figures by 2027", False)
    assert all(one.text and one.is_untouched for reference, one in said.items() if reference != "18")
    document.undo()
    assert sum(bool(one.text) for one in document.read(read_asks)) == 1


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        (
            "en",
            "repeal article 405;",
            "Implement without further delay the recommendation of the Human Rights Committee "
            "(CCPR/C/KAZ/CO/2, para. 24 (a)) to repeal article 405",
        ),
        (
            "ru",
            "отменить статью 405;",
            "Выполнить без дальнейшего промедления рекомендацию the Human Rights Committee "
            "(CCPR/C/KAZ/CO/2, п. 24 (a)) отменить статью 405",
        ),
        (
            "fr",
            "abroger l’article 405",
            "Mettre en œuvre sans plus tarder la recommandation figurant au paragraphe 24 (a) du document "
            "CCPR/C/KAZ/CO/2, visant à abroger l’article 405",
        ),
        (
            "es",
            "derogar el artículo 405",
            "Aplicar sin más demora la recomendación del párrafo 24 (a) del documento CCPR/C/KAZ/CO/2 de "
            "derogar el artículo 405",
        ),
    ],
)
def test_it_is_asked_again_for_what_was_recommended(language: str, text: str, asked: str) -> None:
    assert reiterations(text, language, ORIGIN) == (asked,)
    assert (category(asked, language), hints(asked, language)) == (5, (Hint.NO_TIME,))
    assert is_draft(asked, text, language, ORIGIN)
    assert reiterations(text, "zh", ORIGIN) == reiterations(text, language, replace(ORIGIN, symbol="")) == ()


def test_each_line_is_an_ask() -> None:
    asks = "Repeal article 405 by 2027\nConsider a moratorium"
    assert (category(asks, "en"), hints(asks, "en")) == (3, (Hint.WEAK_VERB, Hint.NO_TIME))
    assert hints("Repeal article 405 by 2027\nRelease all who were sentenced by 2028", "en") == ()


def page(lines: int, length: int = 1) -> AskPage:
    ask = "Establish by June 2027 a body that is independent of the police and has its own budget. "
    rows = tuple(
        AskLine(f"{n} (a)", n % 3 == 0, Level.PARTIAL, "Theme", (ask * length,), ask) for n in range(lines)
    )
    return AskPage("en", "Kazakhstan", "CCPR/C/KAZ/CO/2", None, "Coalition", False, date(2019, 2, 18), rows)


@pytest.mark.parametrize(("lines", "length"), [(0, 1), (1, 1), (1, 60), (9, 1), (60, 1), (60, 6)])
def test_the_page_is_one_and_says_what_is_left_out(lines: int, length: int) -> None:
    told = fitting(page(lines, length), written_translator("en"))
    assert len(told.lines) + told.left_out == lines
    pdf = pypdfium2.PdfDocument(
        io.BytesIO(asks_writer_for(Path("a.pdf"))(page(lines, length), written_translator("en")))
    )
    assert len(pdf) == 1 or len(told.lines) == 1
    text = pdf[len(pdf) - 1].get_textpage().get_text_bounded()
    assert (f"and {told.left_out} more in the annex" in text) == bool(told.left_out)


@pytest.mark.slow
@pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not here")
def test_the_word_file_is_one_page_too(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(asks_writer_for(Path("a.docx"))(page(60), written_translator("en")))
    words = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/office",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run([*words, "--outdir", tmp_path, tmp_path / "a.docx"], check=True, capture_output=True)
    assert len(pypdfium2.PdfDocument(tmp_path / "a.pdf")) == 1


def test_pseudonyms_stand_on_it(document: Document) -> None:
    with document.edit("Ask") as session:
        deciding.decide(session, "18", ask="Release Zaphod by 2027", reasoning="Zaphod is held. Still.")
        add_guarded(session, "Zaphod", "a lawyer")
    (line,) = document.read(lambda session: build_page(session, "en", date(2019, 2, 18))).lines
    assert (line.asks, line.why) == (("Release a lawyer by 2027",), "a lawyer is held.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One. Two.", "One."),
        ("One", "One"),
        ("", ""),
        ("到处都是。第二。", "到处都是。"),
        ("word " * 60, "word " * 30 + "word…"),
    ],
)
def test_a_reason_is_its_first_sentence(text: str, told: str) -> None:
    assert first_sentence(text) == told
