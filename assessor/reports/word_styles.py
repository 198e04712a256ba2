"""The style sheet of the Word annex: real styles that an editor can change in one place."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.models.levels import Level
from assessor.reports.palette import ACCENT, HAIRLINE, INK, SECOND_INK
from assessor.reports.word_markup import NAMESPACES, Direction, locale_of

FONT = "Arial"
"""On every machine, with Latin, Cyrillic (Kazakh too) and Arabic letters."""
EAST_ASIAN_FONT = "Microsoft YaHei"

SOURCE, SOURCE_RAISED, SOURCE_NUMBER = "Source", "SourceNumberRaised", "SourceNumber"
SOURCE_LIST = 1
"""The number of the list in which sources are counted."""
_COUNTED = f'<w:numPr><w:numId w:val="{SOURCE_LIST}"/></w:numPr>'

LEVEL_STYLES: dict[Level | None, str] = {
    Level.IMPLEMENTED: "LevelImplemented",
    Level.PARTIAL: "LevelPartial",
    Level.NOT_IMPLEMENTED: "LevelNotImplemented",
    Level.NO_INFORMATION: "LevelNoInformation",
    Level.NOT_ASSESSED: "LevelUndecided",
    None: "LevelUndecided",
}


@dataclass(frozen=True, slots=True)
class _ParagraphStyle:
    """One paragraph style: sizes are half-points, spaces twentieths of a point."""

    name: str
    title: str
    size: int = 19
    bold: bool = False
    colour: str = INK
    before: int = 0
    after: int = 0
    line: int = 264
    keep: bool = False
    level: int | None = None
    more: str = ""
    indent: int = 0

    def markup(self) -> str:
        keep = "<w:keepNext/>" if self.keep else ""
        outline = "" if self.level is None else f'<w:outlineLvl w:val="{self.level}"/>'
        indent = f'<w:ind w:left="{self.indent}"/>' if self.indent else ""
        following = '<w:next w:val="BodyText"/>' if self.level is not None else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.name}"{_custom(self.title)}>'
            f'<w:name w:val="{self.title}"/>'
            f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/><w:pPr>{keep}{self.more}'
            f'<w:spacing w:before="{self.before}" w:after="{self.after}" w:line="{self.line}"'
            f' w:lineRule="auto"/>{indent}'
            f"{outline}</w:pPr><w:rPr>{_letters(self.size, self.bold, self.colour)}</w:rPr></w:style>"
        )


_BUILT_IN = frozenset(
    {
        "Title",
        "Subtitle",
        "heading 1",
        "heading 2",
        "heading 3",
        "Body Text",
        "header",
        "footer",
        "caption",
        "endnote text",
    }
)
_PARAGRAPH_STYLES = (
    _ParagraphStyle("Title", "Title", 46, True, after=80, line=252, keep=True),
    _ParagraphStyle("Logo", "Logo", after=240, keep=True),
    _ParagraphStyle("Subtitle", "Subtitle", 24, colour=SECOND_INK, after=240, keep=True),
    _ParagraphStyle("Heading1", "heading 1", 28, True, before=280, after=120, keep=True, level=0),
    _ParagraphStyle("Heading2", "heading 2", 20, True, before=160, after=70, keep=True, level=1),
    _ParagraphStyle("Heading3", "heading 3", 19, True, SECOND_INK, before=140, after=60, keep=True, level=2),
    _ParagraphStyle("AfterTable", "After Table", 8, line=120),
    _ParagraphStyle("BodyText", "Body Text", 20, after=120),
    _ParagraphStyle("NumberedText", "Numbered Text", 20, after=120),
    _ParagraphStyle("Quotation", "Quotation", 19, colour=SECOND_INK, after=120, indent=560),
    _ParagraphStyle("EndnoteText", "endnote text", 17, after=50),
    _ParagraphStyle("Banner", "Demonstration", 18, True, ACCENT, after=240),
    _ParagraphStyle("Disclaimer", "Disclaimer", 18, colour=SECOND_INK, before=200, after=60),
    _ParagraphStyle("Label", "Label", 17, colour=SECOND_INK, before=30, after=30),
    _ParagraphStyle("LabelText", "Label Text", 19, before=30, after=30),
    _ParagraphStyle("TableHead", "Table Head", 15, True, SECOND_INK, before=40, after=60, keep=True),
    _ParagraphStyle("TableText", "Table Text", before=90, after=60),
    _ParagraphStyle("Number", "Table Number", 18, before=30, after=30, line=252),
    _ParagraphStyle("Reference", "Reference", 19, True, before=90, line=252),
    _ParagraphStyle("FollowUp", "Follow-up", 13, True, ACCENT, after=40),
    _ParagraphStyle("LeadIn", "Lead-in", 16, colour=SECOND_INK, before=90),
    _ParagraphStyle("Note", "Note", 16, colour=SECOND_INK, after=70),
    _ParagraphStyle("Cited", "Cited Sources", 16, colour=SECOND_INK, before=110, after=60),
    _ParagraphStyle("Tally", "Tally", 14, colour=SECOND_INK, after=60),
    _ParagraphStyle("ChartSaid", "Chart in Words", 20, after=120, keep=True),
    _ParagraphStyle("Chart", "Chart", before=160),
    _ParagraphStyle("ChartWithNote", "Chart With Note", before=160, keep=True),
    _ParagraphStyle("Header", "header", 15, colour=SECOND_INK),
    _ParagraphStyle("Footer", "footer", 15, colour=SECOND_INK),
    _ParagraphStyle(SOURCE, "Source", 17, after=50, more=_COUNTED),
)
_HANGING = '<w:tabs><w:tab w:val="left" w:pos="310"/></w:tabs>'
_HANGING_INDENT = '<w:ind w:left="310" w:hanging="310"/>'


def style_sheet(page: Direction) -> bytes:
    """The whole styles part for one language."""
    parts = [
        f"<w:styles {NAMESPACES}>",
        _defaults(page),
        _normal(page),
        *(style.markup() for style in _PARAGRAPH_STYLES),
        *(
            _level_style(level, name)
            for level, name in LEVEL_STYLES.items()
            if level is not Level.NOT_ASSESSED
        ),
        _CHARACTER_STYLES,
        _TABLE_STYLES,
        "</w:styles>",
    ]
    return "".join(parts).encode()


def _custom(title: str) -> str:
    return "" if title in _BUILT_IN else ' w:customStyle="1"'


def _letters(size: int, bold: bool, colour: str) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'{weight}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _defaults(page: Direction) -> str:
    tag = locale_of(page.language)
    latin = "en-GB" if page.east_asian or page.right_to_left else locale_of(page.speaks)
    east = tag if page.east_asian else "zh-CN"
    bidi = tag if page.right_to_left else "ar-SA"
    hint = ' w:hint="eastAsia"' if page.east_asian else ""
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{hint} w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"'
        f' w:eastAsia="{EAST_ASIAN_FONT}"/><w:color w:val="{INK}"/><w:sz w:val="19"/><w:szCs w:val="19"/>'
        f'<w:lang w:val="{latin}" w:eastAsia="{east}" w:bidi="{bidi}"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _normal(page: Direction) -> str:
    bidi = "<w:pPr><w:bidi/></w:pPr>" if page.right_to_left else ""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'{bidi}</w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        "<w:tblPr>"
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _level_style(level: Level | None, name: str) -> str:
    """Bold beside its sign, lines after the first under the words and not under the sign."""
    colour = INK if level else SECOND_INK
    title = "Level " + name.removeprefix("Level")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="TableText"/><w:qFormat/><w:pPr>{_HANGING}{_HANGING_INDENT}</w:pPr>'
        f"<w:rPr>{_letters(19, True, colour)}</w:rPr></w:style>"
    )


_CHARACTER_STYLES = (
    f'<w:style w:type="character" w:customStyle="1" w:styleId="{SOURCE_RAISED}">'
    '<w:name w:val="Source Number Raised"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="SecondInk"><w:name w:val="Second Ink"/>'
    "<w:qFormat/>"
    f'<w:rPr><w:color w:val="{SECOND_INK}"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
    "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    f'<w:style w:type="character" w:customStyle="1" w:styleId="{SOURCE_NUMBER}"><w:name w:val="Source Number"/>'
    '<w:rPr><w:vertAlign w:val="baseline"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="SmallSign"><w:name w:val="Small Sign"/>'
    '<w:rPr><w:noProof/><w:position w:val="-1"/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="Sign"><w:name w:val="Sign"/>'
    '<w:rPr><w:noProof/><w:position w:val="-4"/></w:rPr></w:style>'
)


def _edge(name: str, colour: str, size: int, space: int = 0) -> str:
    return f'<w:{name} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


THEME_EDGE = f"<w:tcBorders>{_edge('bottom', INK, 6)}</w:tcBorders>"


def _table_style(name: str, title: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{_edge("bottom", HAIRLINE, 4)}'
        f"{_edge('insideH', HAIRLINE, 4)}</w:tblBorders><w:tblCellMar>"
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{THEME_EDGE}</w:tcPr>'
        "</w:tblStylePr></w:style>"
    )


_TABLE_STYLES = _table_style("AnnexTable", "Annex Table") + _table_style("SummaryTable", "Summary Table")
EDGE_BELOW_HEADER = f"<w:pBdr>{_edge('bottom', HAIRLINE, 4, 6)}</w:pBdr>"
EDGE_ABOVE_FOOTER = f"<w:pBdr>{_edge('top', HAIRLINE, 4, 6)}</w:pBdr>"
