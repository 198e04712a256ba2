"""A specimen as it is printed: blocks of text with numbers, limb marks and hazards, for every format.

Hazards that a format draws in its own way stand in the text as private characters: a footnote's mark, a
page's end, a place where a word may be hyphenated, and where bold begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assessor.importers.batch import Verdict
from tests.specimens.markup import LETTERS, ROMAN
from tests.specimens.structure import Paragraph, Passage, Specimen, Theme

NOTE, PAGE, HYPHEN, BOLD, THIN = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
ABJAD = tuple(re.findall(r"\S+", "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ"))
CHINESE = tuple(re.findall(r"\S+", "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六"))
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_JOINING = "بتثجحخسشصضطظعغفقكلمنهي"


@dataclass(slots=True)
class Block:
    """What stands in one paragraph of the file. `kind` is heading, numbered, limb or closing.

    `automatic` is false where a hazard leaves no room for a word processor's own number: the mark then
    stands in the text of a typed paragraph, or is lost.
    """

    kind: str
    text: str
    depth: int = 0
    mark: str = ""
    gap: str = "\t"
    number: int = 0
    limb: str = ""
    automatic: bool = True
    more: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """Mark and text, as one line with the gap between them."""
        return self.mark + (self.gap if self.mark else "") + self.text


def blocks(specimen: Specimen) -> list[Block]:
    made: list[Block] = []
    attach = ""
    for item in specimen.flow:
        if isinstance(item, Theme):
            _add(made, [Block("heading", item.title, item.depth, automatic=False)], attach == "heading")
            attach = "after" if "glued-heading" in item.hazards else ""
        else:
            _add(made, _paragraph_blocks(item, specimen), attach in {"after", "line"})
            attach = "line" if "one-line" in item.hazards else ""
            attach = "heading" if "glued-heading" in item.hazards else attach
    return made


def _add(made: list[Block], new: list[Block], glued: bool) -> None:
    if glued and made:
        if made[-1].kind == "heading":
            made[-1].text = BOLD + made[-1].text + THIN
        first = new.pop(0)
        title = (
            BOLD + first.text + THIN if first.kind == "heading" else first.mark + _space(first) + first.text
        )
        made[-1].text += " " + title
    made += new


def _space(block: Block) -> str:
    return (" " if block.gap else "") if block.mark else ""


def _paragraph_blocks(paragraph: Paragraph, specimen: Specimen) -> list[Block]:
    language = specimen.language
    apart = paragraph.number in specimen.apart
    made: list[Block] = []
    for passage in paragraph.passages:
        text = injected(passage, specimen)
        bold = passage.verdict in {Verdict.RECOMMENDATION, Verdict.LEAD_IN}
        closing = bool(made) and made[-1].kind == "limb" and "one-line" not in paragraph.hazards
        if passage.limb:
            _add_limb(made, passage, text, language, "one-line" in paragraph.hazards)
        elif made and not closing and not (apart and bold):
            made[-1].text += ("" if language == "zh" else " ") + text
        else:
            text = BOLD + text + THIN if apart and bold else text
            made.append(Block("closing" if made else "numbered", text))
    _number(made[0], paragraph, specimen)
    return made


def _add_limb(made: list[Block], passage: Passage, text: str, language: str, one_line: bool) -> None:
    mark = limb_mark(passage.limb, language)
    if made and (one_line or "glued-limb" in passage.hazards):
        made[-1].text += ("" if "glued-limb" in passage.hazards else " ") + f"{mark} {text}"
    else:
        depth = 2 if " " in passage.limb else 1
        made.append(Block("limb", text, depth, mark, limb=passage.limb))


def _number(first: Block, paragraph: Paragraph, specimen: Specimen) -> None:
    hazards = paragraph.hazards | specimen.hazards
    first.number = int(paragraph.number)
    first.mark = number_mark(paragraph.number, specimen.language, "indic-digits" in hazards)
    if "glued-number" in hazards:
        first.gap, first.automatic = "", False
    if "lost-number" in hazards:
        first.mark, first.automatic = "", False


def number_mark(number: str, language: str, indic: bool = False) -> str:
    if language == "ar":
        return f"{number.translate(INDIC) if indic else number}-"
    return f"{number}."


def limb_mark(limb: str, language: str) -> str:
    """How `(a)` or the last part of `(a) (ii)` is printed in a language."""
    letter, _, nested = limb.partition(" ")
    if not nested and language == "ar":
        return f"({ABJAD[LETTERS.index(letter[1])]})"
    if nested and language == "ar":
        return f"'{ROMAN.index(nested.strip('()')) + 1}'"
    if nested and language == "zh":
        return f"({CHINESE[ROMAN.index(nested.strip('()'))]})"
    mark = nested or letter
    return mark.lstrip("(") if language in {"fr", "es", "ru"} else mark


def injected(passage: Passage, specimen: Specimen) -> str:
    text = passage.text
    for name in ("split-word", "glued-words", "tatweel", "hyphenation", "footnote-mark", "page-break"):
        if name in passage.hazards | specimen.hazards:
            text = _INJECT[name](text)
    return text


def _split_word(text: str) -> str:
    if " " not in text:
        return text[: len(text) // 2] + " " + text[len(text) // 2 :]
    word = max(text.split()[1:], key=len)
    at = text.index(word, 1)
    return text[: at + 1] + " " + text[at + 1 :]


def _gaps(text: str) -> list[int]:
    return [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", text)]


def _glued_words(text: str) -> str:
    gaps = _gaps(text)
    at = gaps[len(gaps) // 2]
    return text[:at] + text[at + 1 :]


def _tatweel(text: str) -> str:
    return re.sub(rf"(?<=[{_JOINING}])(?=[{_JOINING}]\w*[{_JOINING}]\b)", "ـ", text, count=3)


def _hyphenation(text: str) -> str:
    return re.sub(r"[^\W\d_]{7,}", lambda match: _hyphened(match.group()), text)


def _hyphened(word: str) -> str:
    return HYPHEN.join([word[:3], *word[3:-3], word[-3:]])


def _footnote_mark(text: str) -> str:
    gaps = _gaps(text) or [len(text) * 2 // 3]
    at = gaps[len(gaps) * 2 // 3]
    return text[:at] + NOTE + text[at:]


def _page_break(text: str) -> str:
    gaps = _gaps(text)
    if gaps:
        at = gaps[len(gaps) // 2]
        return text[:at] + " " + PAGE + text[at + 1 :]
    between = [match.end() for match in re.finditer(r"[\u4e00-\u9fff](?=[\u4e00-\u9fff])", text)]
    at = between[len(between) // 2]
    return text[:at] + PAGE + text[at:]


_INJECT = {
    "split-word": _split_word,
    "glued-words": _glued_words,
    "tatweel": _tatweel,
    "hyphenation": _hyphenation,
    "footnote-mark": _footnote_mark,
    "page-break": _page_break,
}


def plain(text: str, note: str = "*") -> str:
    """Text without the private characters, for formats that know neither pages nor bold."""
    text = re.sub(f"[{HYPHEN}{PAGE}{BOLD}{THIN}]", "", text)
    return text.replace(NOTE, note)


def job_number(specimen: Specimen) -> str:
    """The number that the United Nations print at the foot of every page, such as `GE.16-12345`."""
    year = specimen.header["adopted"][2:4]
    return f"GE.{year}-{sum(map(ord, specimen.symbol)) * 7 % 90000 + 10000}"


_NOTES = {
    "en": "Adopted by the Committee at its present session.",
    "fr": "Adopté par le Comité à la présente session.",
    "es": "Aprobado por el Comité en el presente período de sesiones.",
    "ru": "Принято Комитетом на настоящей сессии.",
    "ar": "اعتمدتها اللجنة في دورتها الحالية.",
    "zh": "委员会本届会议通过。",
}


def footnote(specimen: Specimen) -> str:
    return _NOTES[specimen.language]


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Pieces of a text with whether each is bold."""
    for index, piece in enumerate(re.split(f"[{BOLD}{THIN}]", text)):
        if piece:
            yield piece, index % 2 == 1


_ORIGINAL = re.compile("^(Original|Оригинал|Язык оригинала|الأصل|原文)", re.IGNORECASE)


def masthead_parts(specimen: Specimen) -> tuple[list[str], str, list[str], list[str]]:
    """What stands on the left, the symbol on the right, the lines on distribution under it, and the rest."""
    lines = list(specimen.masthead)
    at = next((i for i, line in enumerate(lines) if specimen.symbol in line), 0)
    ends = [i for i, line in enumerate(lines) if i > at and _ORIGINAL.match(line)]
    end = ends[0] + 1 if ends else at + 4
    return lines[:at], lines[at], lines[at + 1 : end], lines[end:]
