"""The PDF as a file: its properties, bookmarks, links and fonts."""

from io import BytesIO

import pikepdf
import pytest
from lxml import etree

from assessor.i18n import written_translator
from assessor.reports.report import Source
from tests.reports.pdf.annexes import annex, opened, pdf_of, plain, row
from tests.reports.pdf.structure import Heard

FOUR_SCRIPTS = row(text="Law Закон Қазақстан", reasoning="التعذيب", ask="酷刑")


def raw(report):
    return pikepdf.open(BytesIO(pdf_of(report)))


@pytest.mark.parametrize("title", ["a\nb <&>", "\ufffe\uffff x", "half \ud800", "مرحبا"])
def test_the_file_says_the_same_title_twice_in_letters_that_it_can_hold(title):
    pdf = raw(annex(row(), title=title))
    (twice,) = etree.fromstring(pdf.Root.Metadata.read_bytes()).iterfind(".//{*}title//{*}li")
    assert twice.text == str(pdf.docinfo["/Title"])
    assert plain(title.encode("utf-8", "replace").decode().strip("?\ufffe\uffff ")) in plain(twice.text)


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Annex «1»"), ("ru", "Приложение"), ("ar", "مرفق"), ("zh", "Annex «1» 附件")],
)
def test_title_and_language_are_set_and_nobody_is_named(language, title):
    pdf = raw(annex(row(), language=language, title=title))
    assert str(pdf.docinfo["/Title"]) == title
    assert str(pdf.Root.Lang) == written_translator(language).speaks
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert {str(pdf.docinfo.get(key, "")) for key in ("/Author", "/Creator", "/Producer", "/Subject")} == {""}


def test_what_is_not_in_the_language_of_the_heads_says_its_own():
    themes = [("Thème", [row(text="Texte", text_language="fr", reasoning="Текст")])]
    heard = Heard(pdf_of(annex(themes=themes, written_in="ru")))
    said = [(node.language, node.text) for node in heard.document.walk() if node.language]
    assert said == [("fr", "Thème"), ("fr", "Thème"), ("fr", "Texte"), ("ru", "Текст")]


def test_all_fonts_are_embedded():
    pdf = raw(annex(FOUR_SCRIPTS))
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    assert {str(font.BaseFont).partition("+")[2].partition("-")[0] for font in fonts} == {
        "IBMPlexSansRoman",
        "IBMPlexSansArabic",
        "NotoSansSC",
    }
    assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)


def test_bookmarks_lead_to_title_summary_themes_and_sources():
    themes = [("Torture", [row()]), ("酷刑", [row("26")]), ("", [row("28")])]
    report = annex(themes=themes, title="The annex", sources=[Source(1, "law", "Law")])
    pdf = opened(report)
    marks = [(mark.get_title(), mark.level, mark.get_dest().get_index()) for mark in pdf.get_toc()]
    assert [title for title, _, _ in marks] == [
        "The annex", "Summary", "Recommendations", "Torture", "酷刑", "Without a theme", "Sources",
    ]  # fmt: skip
    assert [level for _, level, _ in marks] == [0, 0, 0, 1, 1, 1, 0]
    assert [page for _, _, page in marks] == [0, 1, 2, 2, 2, 2, 3]


def test_numbers_of_sources_lead_to_the_list_of_sources():
    report = annex(row(sources=(2,)), sources=[Source(1, "law", "One"), Source(2, "law", "Two")])
    pdf = raw(report)
    (link,) = pdf.pages[2].Annots
    assert str(link.Contents) == "Source 2"
    page, *_place = link.Dest
    assert page.objgen == pdf.pages[3].obj.objgen


def addresses(link):
    pdf = raw(annex(row(), sources=[Source(1, "media", "Article", link=link)]))
    return {str(note.A.URI) for note in pdf.pages[3].get("/Annots", [])}


def test_web_addresses_of_sources_can_be_clicked():
    assert addresses("https://example.org/a?b=(1)") == {"https://example.org/a?b=(1)"}
    assert addresses("https://example.org/ж") == {"https://example.org/%D0%B6"}


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:alert(1)", "page 7", "C:\\notes.docx"])
def test_other_links_stay_text(link):
    assert addresses(link) == set()


def test_joined_arabic_is_stored_as_letters():
    pdf = raw(annex(row(text="ينبغي", reasoning="إلا")))
    fonts = [font for font in pdf.pages[2].Resources.Font.values() if "Arabic" in str(font.BaseFont)]
    tables = b"".join(font.ToUnicode.read_bytes() for font in fonts)
    stored = {
        line.split()[1] for line in tables.splitlines() if line.startswith(b"<") and line.count(b"<") == 2
    }
    assert {b"<064A>", b"<0646>", b"<0628>", b"<063A>"} <= stored
    assert {code for code in stored if code.startswith(b"<F")} == {b"<FEFB>"}
