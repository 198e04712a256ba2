"""A Word file while it is being put together: its parts, its signs, and its bytes at the end."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from assessor.models.levels import Level
from assessor.reports.archive import normalised
from assessor.reports.properties import emptied_properties
from assessor.reports.signs import sign_picture
from assessor.reports.word_markup import NAMESPACES, Direction, paragraph
from assessor.reports.word_page import edge_parts, section, settings_part
from assessor.reports.word_sheet import EdgeTexts, Sheet
from assessor.reports.word_signs import WordSigns, logo_run
from assessor.reports.word_styles import LEVEL_STYLES, style_sheet
from assessor.reports.word_theme import font_table_part, theme_part

_KEPT = frozenset({RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES})


class WordFile:
    """One document in one language. Content is markup; each sheet that it is on has edges of its own."""

    def __init__(self, page: Direction) -> None:
        self.page = page
        self.document = Document()
        _empty(self.document)
        self.signs = WordSigns(_add_signs(self.document))
        self._edges = 0
        self._leads: dict[str, str] = {}
        self.add_part("styles", CT.WML_STYLES, RT.STYLES, style_sheet(page))
        self.add_part("theme/theme1", CT.OFC_THEME, RT.THEME, theme_part())
        self.add_part("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, font_table_part())

    def add_part(self, name: str, content_type: str, relation: str, content: bytes) -> str:
        package = self.document.part.package
        part = Part(PackURI(f"/word/{name}.xml"), content_type, _declared(content), package)
        return self.document.part.relate_to(part, relation)

    def lead(self, address: str) -> str:
        """The relation to a web address; numbered here, since the library would search all before it each time."""
        if address not in self._leads:
            relation = f"rIdLink{len(self._leads) + 1}"
            self.document.part.load_rel(RT.HYPERLINK, address, relation, is_external=True)
            self._leads[address] = relation
        return self._leads[address]

    def logo(self, png: bytes, said: str) -> str:
        """A paragraph with the coalition's logo."""
        relation, _ = self.document.part.get_or_add_image(io.BytesIO(png))
        return paragraph(logo_run(png, said, self.signs.next_number(), relation), "Logo")

    def section(self, sheet: Sheet, texts: EdgeTexts, *, first: bool = True) -> str:
        """What ends the content of a sheet; the `first` one has no line above its first page."""
        self._edges += 1
        head, foot = edge_parts(texts, sheet)
        header = self.add_part(f"header{self._edges}", CT.WML_HEADER, RT.HEADER, head)
        footer = self.add_part(f"footer{self._edges}", CT.WML_FOOTER, RT.FOOTER, foot)
        return section(header, footer, self.page, sheet, first=first)

    def saved(self, content: str, title: str, keywords: str = "") -> bytes:
        """The whole file."""
        self.add_part("settings", CT.WML_SETTINGS, RT.SETTINGS, settings_part(self.page))
        target = io.BytesIO()
        self.document.save(target)
        replaced = emptied_properties(title, self.page.speaks, keywords)
        replaced["word/document.xml"] = _main_part(content)
        return normalised(target.getvalue(), replaced)


def _main_part(content: str) -> bytes:
    """Put in place of the library's empty one when the file is closed; parsing it first would take longest."""
    return _declared(f"<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>".encode())


def _declared(markup: bytes) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + markup


def _empty(document: WordDocument) -> None:
    """Take out what the library's template brings along: its styles, theme, thumbnail and properties."""
    package = document.part.package
    for relations in (document.part.rels, package.rels if package else {}):
        for name in [name for name, relation in relations.items() if relation.reltype not in _KEPT]:
            del relations[name]


def _add_signs(document: WordDocument) -> dict[Level | None, str]:
    return {
        level: document.part.get_or_add_image(io.BytesIO(sign_picture(level)))[0] for level in LEVEL_STYLES
    }
