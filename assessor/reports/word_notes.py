"""Numbered paragraphs and endnotes, both counted by Word: an editor adds or moves one, and all numbers follow."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.reports.parts import Note, Notes, Numbered
from assessor.reports.plain_text import is_right_to_left
from assessor.reports.word_markup import NAMESPACES, Direction, field, run
from assessor.reports.word_styles import SOURCE_RAISED

_LIST = 1
_PLACE = 560
"""Where the text of a numbered paragraph begins."""
_SEPARATORS = (
    '<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote>'
    '<w:endnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:endnote>"
)


class WordNotes:
    """The notes of one document while it is written: the first number that leads to a note is the note's place."""

    def __init__(self) -> None:
        self._led_to: set[int] = set()

    def numbered(self, part: Numbered, page: Direction) -> str:
        words = part.words
        against = is_right_to_left(words.text or part.label, page.right_to_left)
        bidi = "" if against == page.right_to_left else f'<w:bidi w:val="{int(against)}"/>'
        label = run(f"{page.kept(part.label)} ", "Strong") if part.label else ""
        other = "" if words.language in {"", page.speaks} else words.language
        text = run(words.text.rstrip(), "", other, against)
        return (
            '<w:p><w:pPr><w:pStyle w:val="NumberedText"/><w:numPr><w:ilvl w:val="0"/>'
            f'<w:numId w:val="{_LIST}"/></w:numPr>{bidi}</w:pPr>{label}{text}{self.references(words.notes)}</w:p>'
        )

    def references(self, numbers: Iterable[int]) -> str:
        """Raised numbers; a note that was led to before is led to again by a field."""
        return run(", ", SOURCE_RAISED).join(self._reference(number) for number in numbers)

    def _reference(self, number: int) -> str:
        name = f"_Note{number}"
        if number in self._led_to:
            return field(f"NOTEREF {name} \\h", str(number), SOURCE_RAISED)
        self._led_to.add(number)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:r><w:rPr><w:rStyle w:val="{SOURCE_RAISED}"/>'
            f'</w:rPr><w:endnoteReference w:id="{number}"/></w:r><w:bookmarkEnd w:id="{number}"/>'
        )


def endnotes_part(notes: Notes, page: Direction) -> bytes:
    """The endnotes themselves: references only."""
    made = "".join(_note(number, note, page) for number, note in enumerate(notes.notes, start=1))
    return f"<w:endnotes {NAMESPACES}>{_SEPARATORS}{made}</w:endnotes>".encode()


def _note(number: int, note: Note, page: Direction) -> str:
    figure = f'<w:r><w:rPr><w:rStyle w:val="{SOURCE_RAISED}"/></w:rPr><w:endnoteRef/></w:r>'
    text = figure + run(" ") + run(page.kept(note.text))
    return (
        f'<w:endnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="EndnoteText"/></w:pPr>{text}</w:p>'
        "</w:endnote>"
    )


def paragraph_numbering() -> bytes:
    """How the paragraphs of a text are counted."""
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="{_LIST}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{_PLACE}"/></w:tabs>'
        f'<w:ind w:left="{_PLACE}" w:hanging="{_PLACE}"/></w:pPr></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num></w:numbering>'
    ).encode()
