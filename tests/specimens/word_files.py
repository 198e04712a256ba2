"""Specimens as Word files in the United Nations' manner: automatic numbering, or typed numbers."""

from __future__ import annotations

import re
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph

from tests.specimens.printed import (
    HYPHEN,
    NOTE,
    PAGE,
    THIN,
    Block,
    blocks,
    footnote,
    job_number,
    masthead_parts,
    runs,
)
from tests.specimens.structure import Specimen

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = {"HChG": 14, "H1G": 12, "H23G": 10, "SingleTxtG": 10, "Bullet1G": 10}
_HEADINGS = ("HChG", "H1G", "H23G")
_LIMBS = {
    "en": (("lowerLetter", "(%1)"), ("lowerRoman", "(%2)")),
    "zh": (("lowerLetter", "(%1)"), ("chineseCounting", "(%2)")),
    "ar": (("arabicAbjad", "(%1)"), ("decimal", "'%2'")),
}
_TYPED_LIMBS = (("lowerLetter", "%1)"), ("lowerRoman", "%2)"))
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def render_automatic(specimen: Specimen) -> bytes:
    return _Word(specimen, automatic=True).render()


def render_typed(specimen: Specimen) -> bytes:
    return _Word(specimen, automatic=False).render()


class _Word:
    """One file in the making."""

    def __init__(self, specimen: Specimen, *, automatic: bool) -> None:
        self.specimen = specimen
        self.automatic = automatic
        self.word: WordDocument = Document()
        self.rtl = specimen.language == "ar"
        self.numbers = 0
        self.expected = 0
        self.main = self.limbs = self.next_limb = 0
        self.noted = False

    def render(self) -> bytes:
        self._styles()
        self._numbering()
        self._furniture()
        (self._masthead_table if self.automatic else self._masthead_lines)()
        for block in blocks(self.specimen):
            self._block(block)
        if self.noted and self.automatic:
            self._footnotes_part()
        stream = BytesIO()
        self.word.save(stream)
        return stream.getvalue()

    def _styles(self) -> None:
        for name, size in _STYLES.items():
            style = self.word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.font.size, style.font.name = Pt(size), "Times New Roman"
            style.font.bold = name in _HEADINGS
            style.paragraph_format.space_after = Pt(6)
            style.paragraph_format.left_indent = style.paragraph_format.right_indent = Twips(1134)
            style.paragraph_format.keep_with_next = name in _HEADINGS
        section = self.word.sections[0]
        section.page_width, section.page_height = Twips(11907), Twips(16840)
        section.left_margin = section.right_margin = Twips(1134)

    def _numbering(self) -> None:
        """Own numbering definitions: 1 for paragraphs, 2 for limbs and nested limbs."""
        numbering = self.word.part.numbering_part.element
        for child in list(numbering):
            numbering.remove(child)
        mark = "%1-" if self.rtl else "%1."
        numbering.append(parse_xml(_abstract(1, (("decimal", mark),), (0,))))
        levels = _LIMBS.get(self.specimen.language, _TYPED_LIMBS)
        numbering.append(parse_xml(_abstract(2, levels, (567, 1134))))

    def _new_number(self, abstract: int, start: int) -> int:
        self.numbers += 1
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        if abstract == 2:
            override += '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
        xml = f'<w:num {_W} w:numId="{self.numbers}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
        self.word.part.numbering_part.element.append(parse_xml(xml))
        return self.numbers

    def _furniture(self) -> None:
        section = self.word.sections[0]
        self.word.settings.odd_and_even_pages_header_footer = True
        section.different_first_page_header_footer = True
        job = job_number(self.specimen)
        section.first_page_footer.paragraphs[0].text = job
        sides = (
            (section.even_page_header, section.even_page_footer),
            (section.header, section.footer),
        )
        for index, (header, footer) in enumerate(sides):
            header.paragraphs[0].text = self.specimen.symbol
            header.paragraphs[0].alignment = (WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT)[index]
            _add_page_field(footer.paragraphs[0], job, number_first=index == 0)

    def _masthead_table(self) -> None:
        left, symbol, right, rest = masthead_parts(self.specimen)
        table = self.word.add_table(rows=2, cols=2)
        table.cell(0, 0).text = "\n".join(left)
        table.cell(0, 1).text = symbol
        table.cell(0, 1).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        table.cell(1, 1).text = "\n".join(right)
        for line in rest:
            self.word.add_paragraph(line, style="HChG")

    def _masthead_lines(self) -> None:
        for line in self.specimen.masthead:
            self.word.add_paragraph().add_run(line).bold = True

    def _block(self, block: Block) -> None:
        paragraph = self.word.add_paragraph(style=_style(block))
        if block.kind == "heading" and block.depth == 0 and not self.automatic:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self.rtl:
            paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:bidi {_W}/>"))
        self._mark(paragraph, block)
        for text, bold in runs(block.text):
            self._runs(paragraph, text, bold or (block.kind == "heading" and THIN not in block.text))

    def _mark(self, paragraph: Paragraph, block: Block) -> None:
        if block.kind == "numbered":
            self.limbs = 0
        if self.automatic and block.automatic and block.mark:
            self._number(paragraph, block)
        elif block.mark:
            tabs = "\t" * max(block.depth - 1, 0)
            paragraph.add_run(f"{tabs}{block.mark}{block.gap}")

    def _number(self, paragraph: Paragraph, block: Block) -> None:
        if block.kind == "numbered":
            if block.number != self.expected:
                self.main = self._new_number(1, block.number)
            self.expected = block.number + 1
            _set_number(paragraph, self.main, 0)
            return
        self._limb_number(paragraph, block)

    def _limb_number(self, paragraph: Paragraph, block: Block) -> None:
        """A list starts anew in each paragraph, or after a limb that a hazard took out of the list."""
        letter, nested = block.limb[1], " " in block.limb
        place = ord(letter) - ord("a") + 1
        if not self.limbs or (not nested and self.next_limb != place):
            self.limbs = self._new_number(2, place)
        self.next_limb = place + 1
        _set_number(paragraph, self.limbs, 1 if nested else 0)

    def _runs(self, paragraph: Paragraph, text: str, bold: bool) -> None:
        for index, piece in enumerate(re.sub(f"[{HYPHEN}{PAGE}]", "", text).split(NOTE)):
            if index:
                self._note(paragraph)
            run = paragraph.add_run(piece)
            run.bold = bold or None
            run.font.rtl = self.rtl or None
            run.font.cs_bold = (self.rtl and bold) or None

    def _note(self, paragraph: Paragraph) -> None:
        run = paragraph.add_run("" if self.automatic else "1")
        run.font.superscript = True
        self.noted = True
        if self.automatic:
            run._r.append(parse_xml(f'<w:footnoteReference {_W} w:id="2"/>'))

    def _footnotes_part(self) -> None:
        text = footnote(self.specimen)
        xml = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {_W}>'
            '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r>'
            "</w:p></w:footnote>"
            '<w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f"<w:footnoteRef/></w:r><w:r><w:t> {text}</w:t></w:r></w:p></w:footnote></w:footnotes>"
        )
        package = self.word.part.package
        part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), package)
        self.word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _style(block: Block) -> str:
    return _HEADINGS[block.depth + 1 if block.depth < 2 else 2] if block.kind == "heading" else "SingleTxtG"


def _abstract(key: int, levels: tuple[tuple[str, str], ...], indents: tuple[int, ...]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" '
        f'w:pos="{1701 + indent}"/></w:tabs><w:ind w:left="{1134 + indent}" w:firstLine="0"/></w:pPr></w:lvl>'
        for index, ((kind, text), indent) in enumerate(zip(levels, indents, strict=True))
    )
    return (
        f'<w:abstractNum {_W} w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
        f"{made}</w:abstractNum>"
    )


def _set_number(paragraph: Paragraph, number: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def _add_page_field(paragraph: Paragraph, job: str, *, number_first: bool) -> None:
    if not number_first:
        paragraph.add_run(f"{job}\t\t")
    field = parse_xml(f'<w:fldSimple {_W} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)
    if number_first:
        paragraph.add_run(f"\t\t{job}")
    assert paragraph._p.find(qn("w:fldSimple")) is not None
