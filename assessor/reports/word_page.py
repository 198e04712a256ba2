"""The page of a Word document: its paper, the lines above and below the text, settings, page numbers."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.plain_text import shortened
from assessor.reports.word_markup import NAMESPACES, Direction, field, run
from assessor.reports.word_sheet import LANDSCAPE, EdgeTexts, Sheet
from assessor.reports.word_styles import EDGE_ABOVE_FOOTER, EDGE_BELOW_HEADER

_START, _END = 130, 65
"""Letters of the lines above and below a page."""
_TAB = "<w:r><w:tab/></w:r>"
_NOTES_IN_FIGURES = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
"""Word would count endnotes in Roman numbers."""


def section(
    header: str, footer: str, page: Direction, sheet: Sheet = LANDSCAPE, *, first: bool = True
) -> str:
    """The first page has the title and no line above it."""
    bidi = "<w:bidi/>" if page.right_to_left else ""
    turned = ' w:orient="landscape"' if sheet.is_landscape else ""
    own = f'<w:footerReference w:type="first" r:id="{footer}"/>' if first else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>{own}'
        f'{_NOTES_IN_FIGURES}<w:pgSz w:w="{sheet.page_width}" w:h="{sheet.page_height}"{turned}/>'
        f'<w:pgMar w:top="1300" w:right="{sheet.margin}" w:bottom="1100"'
        f' w:left="{sheet.margin}" w:header="680" w:footer="560" w:gutter="0"/>'
        f"{'<w:titlePg/>' if first else ''}{bidi}</w:sectPr>"
    )


def section_end(properties: str) -> str:
    """The last paragraph of a section that another one follows."""
    return f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


def edge_texts(tr: Translator, head: tuple[str, str], foot: str) -> EdgeTexts:
    """Texts without end would leave no room for the page itself."""
    kept = Direction(tr.language, tr.speaks).kept
    start, end = shortened(head[0], _START), shortened(head[1], _END)
    return EdgeTexts((run(kept(start)), run(kept(end))), (run(kept(shortened(foot, _START))), _page_of(tr)))


def edge_parts(texts: EdgeTexts, sheet: Sheet) -> tuple[bytes, bytes]:
    """The header and the footer of a sheet."""
    return (
        _edge_part("hdr", "Header", EDGE_BELOW_HEADER, texts.head, sheet),
        _edge_part("ftr", "Footer", EDGE_ABOVE_FOOTER, texts.foot, sheet),
    )


def _edge_part(element: str, style: str, edge: str, texts: tuple[str, str], sheet: Sheet) -> bytes:
    start, end = texts
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{sheet.width}"/></w:tabs>'
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{edge}{tabs}</w:pPr>'
    return f"<w:{element} {NAMESPACES}><w:p>{properties}{start}{_TAB}{end}</w:p></w:{element}>".encode()


def _page_of(tr: Translator) -> str:
    """`3 of 14` with fields in the places of the numbers, wherever the language puts them."""
    text = Direction(tr.language, tr.speaks).kept(wording.page_of(tr, "\x01", "\x02"))
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
    language = f'<w:themeFontLang w:val="{page.speaks}"/>'
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f"{_NOTES_IN_FIGURES}<w:compat><w:compatSetting"
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f"{language}</w:settings>"
    ).encode()
