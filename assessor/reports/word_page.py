"""The page of the Word annex: A4 landscape, the lines above and below the text, settings, page numbers."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.report import Report
from assessor.reports.word_markup import NAMESPACES, Direction, field, run
from assessor.reports.word_styles import EDGE_ABOVE_FOOTER, EDGE_BELOW_HEADER

_END = 15137
_TAB = "<w:r><w:tab/></w:r>"


def section(header: str, footer: str, page: Direction) -> str:
    """The first page has the title and no line above it."""
    bidi = "<w:bidi/>" if page.right_to_left else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:footerReference w:type="first" r:id="{footer}"/>'
        '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1300" w:right="850" w:bottom="1100"'
        f' w:left="850" w:header="680" w:footer="560" w:gutter="0"/><w:titlePg/>{bidi}</w:sectPr>'
    )


def header_part(report: Report, tr: Translator) -> bytes:
    start, end = wording.page_head(tr, report)
    return _edge_part("hdr", "Header", EDGE_BELOW_HEADER, run(start), run(end))


def footer_part(report: Report, tr: Translator) -> bytes:
    return _edge_part("ftr", "Footer", EDGE_ABOVE_FOOTER, run(wording.page_foot(tr, report)), _page_of(tr))


def _edge_part(element: str, style: str, edge: str, start: str, end: str) -> bytes:
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{_END}"/></w:tabs>'
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{edge}{tabs}</w:pPr>'
    return f"<w:{element} {NAMESPACES}><w:p>{properties}{start}{_TAB}{end}</w:p></w:{element}>".encode()


def _page_of(tr: Translator) -> str:
    """`3 of 14` with fields in the places of the numbers, wherever the language puts them."""
    text = wording.page_of(tr, "\x01", "\x02")
    parts: list[str] = []
    for piece in text.replace("\x01", "\n\x01\n").replace("\x02", "\n\x02\n").split("\n"):
        if piece == "\x01":
            parts.append(field("PAGE", "1"))
        elif piece == "\x02":
            parts.append(field("NUMPAGES", "1"))
        else:
            parts.append(run(piece))
    return "".join(parts)


def settings_part(page: Direction) -> bytes:
    language = f'<w:themeFontLang w:val="{page.language}"/>'
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:endnotePr><w:numFmt w:val="decimal"/>'
        '<w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f"{language}</w:settings>"
    ).encode()
