"""WordprocessingML as text: paragraphs, runs and cells, made much faster than through an object for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from assessor.i18n import RIGHT_TO_LEFT
from assessor.reports.plain_text import clean, is_right_to_left, whole_numbers

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
LOCALES = {
    "en": "en-GB",
    "fr": "fr-FR",
    "es": "es-ES",
    "ru": "ru-RU",
    "ar": "ar-SA",
    "zh": "zh-CN",
    "kk": "kk-KZ",
}
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})
_LETTERS_OF_A_LINE = 35
_MARKS = {False: "\u200e", True: "\u200f"}


@dataclass(frozen=True, slots=True)
class Direction:
    """The language and direction of what is written, which a paragraph in another script may differ from.

    `speaks` is the language of the program's own words, which is declared: not every language has a catalogue.
    """

    language: str
    speaks: str

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    @property
    def east_asian(self) -> bool:
        return self.language in _EAST_ASIAN

    def kept(self, text: str) -> str:
        """The text such that it stays in one piece, stops and all, within a line of the page's direction."""
        against = is_right_to_left(text, self.right_to_left)
        mark = _MARKS[against] if against != self.right_to_left else ""
        return f"{mark}{text}{mark}" if text else ""


def run(text: str, style: str = "", language: str = "", right_to_left: bool = False) -> str:
    """A run of text; line ends become line breaks, tabs stay tabs. Letters from right to left are always told so."""
    turned = right_to_left or is_right_to_left(text)
    return f"<w:r>{_run_properties(style, language, turned)}{_text(text)}</w:r>" if text else ""


def paragraph(content: str, style: str, right_to_left: bool | None = None, new_page: bool = False) -> str:
    """A paragraph of runs; `right_to_left` is said only where it differs from the style's."""
    bidi = "" if right_to_left is None else f'<w:bidi w:val="{int(right_to_left)}"/>'
    page = "<w:pageBreakBefore/>" if new_page else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}{bidi}</w:pPr>{content}</w:p>'


def written(
    text: str, style: str, page: Direction, language: str = "", more: str = "", mark: str = ""
) -> str:
    """A paragraph of what somebody wrote, in the direction of its own script.

    `language` is said where it may differ from that of the program's words; `more` are runs behind the text.
    """
    against = is_right_to_left(text, page.right_to_left)
    other = "" if language in {"", page.speaks} else language
    content = mark + run(text, "", other, against) + more
    return paragraph(content, style, None if against == page.right_to_left else against)


def labelled(text: str, style: str, page: Direction) -> str:
    """A paragraph that keeps to the page's side, in whatever script it is."""
    return paragraph(run(page.kept(text), right_to_left=is_right_to_left(text, page.right_to_left)), style)


def hyperlink(text: str, relation: str, right_to_left: bool = False) -> str:
    """Text that leads to a web address by a relation of the file."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{run(text, "Hyperlink", "", right_to_left)}</w:hyperlink>'


def is_short(texts: Iterable[str], most: int) -> bool:
    """Whether a row of these cells may be kept on one page: a longer one would leave much paper white, or be cut."""
    return max((len(text) + _LETTERS_OF_A_LINE * text.count("\n") for text in texts), default=0) <= most


def cell(content: str, width: int, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


def table_row(cells: str, heading: bool = False, whole: bool = False) -> str:
    """A table's row; a heading is repeated on each page, a whole one never broken across two."""
    properties = ("<w:cantSplit/>" if whole or heading else "") + ("<w:tblHeader/>" if heading else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>" if properties else f"<w:tr>{cells}</w:tr>"


def table(rows: str, widths: tuple[int, ...], style: str, caption: str, page: Direction) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    visual = "<w:bidiVisual/>" if page.right_to_left else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{visual}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{attribute(caption)}"/>'
        f"</w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def field(instruction: str, shown: str, style: str = "") -> str:
    """A field that Word computes; `shown` is what it says until then."""
    properties = _run_properties(style, "", False)
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{properties}<w:t>{shown}</w:t></w:r>"
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def attribute(text: str) -> str:
    return escape(clean(text), {'"': "&quot;", "\n": " ", "\t": " "})


def locale_of(language: str) -> str:
    return LOCALES.get(language, language)


@cache
def _run_properties(style: str, language: str, right_to_left: bool) -> str:
    parts = f'<w:rStyle w:val="{style}"/>' if style else ""
    parts += "<w:rtl/>" if right_to_left else ""
    if language:
        tag = locale_of(language)
        latin = "en-GB" if language in _EAST_ASIAN else tag
        parts += f'<w:lang w:val="{latin}" w:eastAsia="{tag}" w:bidi="{tag}"/>'
    return f"<w:rPr>{parts}</w:rPr>" if parts else ""


def _text(text: str) -> str:
    content = escape(whole_numbers(clean(text)))
    if "\n" in content or "\t" in content:
        content = content.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        content = content.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{content}</w:t>'
