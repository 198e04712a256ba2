"""Reads a Word file as far as a reader can see it, out of its markup, without any library's own ideas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from assessor.reports.verifying.content import Content, Told, Unit
from assessor.reports.verifying.office import A, R, charts, is_faint, keywords, link, targets, title
from assessor.store.foreign_archive import Archive, Element, open_archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_WRITTEN_ART = "{urn:schemas-microsoft-com:vml}textpath"
_TEXTS = re.compile(r"word/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml")
_STYLES = "word/styles.xml"
_MARGINS = ("word/header", "word/footer")
_OF_THE_PAGE = (["PAGE"], ["NUMPAGES"])
_SPACES = (f"{_W}tab", f"{_W}br", f"{_W}cr")
_UNSAID = (f"{_W}instrText", f"{_W}delText", f"{_W}delInstrText")
_GONE = (f"{_W}del", f"{_W}moveFrom")
_STRUCK = (f"{_W}strike", f"{_W}dstrike")
_HIDDEN = f"{_W}vanish"
_COLOUR, _SIZE = f"{_W}color", f"{_W}sz"
_TINY = 8
"""Half points: letters as small as this are seen by nobody."""
_PAPER = ("background1", "light1")
_OFF = ("0", "false", "off", "none")
_SHORT = 16


def read_word(data: bytes, name: str) -> Content:
    archive = open_archive(data, name)
    return Content(lambda: _units(archive), lambda: Told(keywords(archive)))


def _units(archive: Archive) -> Iterator[Unit]:
    looks = _looks_of_styles(archive)
    for part in (one for one in sorted(archive.names()) if _TEXTS.fullmatch(one)):
        root = archive.xml(part)
        if not part.startswith(_MARGINS):
            yield from _paragraphs(archive, part, root, looks)
        yield from _beside(part, root, targets(archive, part))
    yield from _margins(archive, looks)
    yield from charts(archive)
    yield from title(archive)


def _margins(archive: Archive, looks: Mapping[str, str]) -> Iterator[Unit]:
    """Heads and feet, the same one once: programs differ in how many parts they keep them in."""
    parts = [one for one in archive.names() if _TEXTS.fullmatch(one) and one.startswith(_MARGINS)]
    found = (unit for part in parts for unit in _paragraphs(archive, part, archive.xml(part), looks))
    told = {unit.text: unit for unit in found if unit.text}
    yield from (told[text] for text in sorted(told))


def _beside(part: str, root: Element, known: Mapping[str, tuple[str, bool]]) -> Iterator[Unit]:
    """What pictures are said to show, and where links lead."""
    for one in root.iter(_DRAWN, f"{_W}hyperlink", f"{_W}altChunk"):
        if one.tag == f"{_W}altChunk":
            yield Unit(part, f"[{known.get(one.get(f'{R}id', ''), ('?', False))[0]}]")
        elif said := one.get("descr"):
            yield Unit(part, said, beside=True)
        yield from link(part, one.get(f"{R}id"), known)


def _paragraphs(archive: Archive, part: str, root: Element, looks: Mapping[str, str]) -> Iterator[Unit]:
    """Each paragraph as it reads, pictures in their places; what Word counts itself left out.

    In a table also the empty ones: a mark means something else in the next column.
    """
    pictures = {
        name: sha256(archive.bytes(target)).hexdigest()[:_SHORT]
        for name, (target, _) in targets(archive, part).items()
        if target in archive and "/media/" in target
    }
    for place, paragraph in enumerate(root.iter(f"{_W}p"), start=1):
        shown = (_shown(one, pictures, looks) for one in _visible(paragraph, part))
        text = " ".join("".join(shown).split())
        if text or next(paragraph.iterancestors(f"{_W}tc"), None) is not None:
            yield Unit(f"{part}, {place}", text)


def _visible(paragraph: Element, part: str) -> Iterator[Element]:
    """What belongs to this paragraph itself and not to one in a text box of it, without the numbers of pages."""
    counted = False
    for one in paragraph.iter():
        if one.tag == f"{_W}instrText":
            counted = part.startswith(_MARGINS) and (one.text or "").split()[:1] in _OF_THE_PAGE
        elif one.tag == f"{_W}fldChar" and one.get(f"{_W}fldCharType") == "end":
            counted = False
        elif counted and (one.text or "").strip().isdecimal():
            continue
        elif next(one.iterancestors(f"{_W}p"), None) is paragraph:
            yield one


def _shown(one: Element, pictures: Mapping[str, str], looks: Mapping[str, str]) -> str:
    if one.tag == f"{A}blip":
        return f"[{pictures.get(one.get(f'{R}embed', ''), '?')}]"
    if one.tag == f"{_W}sym":
        return f"[{one.get(f'{_W}char', '')}]"
    if one.tag == _WRITTEN_ART:
        return f"[{one.get('string', '')}]"
    said = " " if one.tag in _SPACES else one.text or ""
    if not said or one.tag in _UNSAID:
        return ""
    return _as_it_looks(one, said, looks)


def _as_it_looks(one: Element, said: str, looks: Mapping[str, str]) -> str:
    """Nothing of what is hidden or was taken out; what is struck out, or can hardly be seen, in brackets."""
    if next(one.iterancestors(*_GONE), None) is not None:
        return ""
    look = _look_of(one, looks)
    if look == "hidden":
        return ""
    if look == "faint":
        return f"[◌{said}◌]" if said.strip() else said
    return f"[−{said}−]" if look else said


def _look_of(one: Element, looks: Mapping[str, str]) -> str:
    run = next(one.iterancestors(f"{_W}r"), None)
    properties = run.find(f"{_W}rPr") if run is not None else None
    paragraph = next(one.iterancestors(f"{_W}p"), None)
    styles = [] if paragraph is None else [paragraph.find(f"{_W}pPr/{_W}pStyle")]
    if properties is not None:
        if look := _look(properties):
            return look
        styles.append(properties.find(f"{_W}rStyle"))
    named = (looks.get(style.get(f"{_W}val", ""), "") for style in styles if style is not None)
    return next((look for look in named if look), "")


def _look(properties: Element) -> str:
    if _is_on(properties.find(_HIDDEN)):
        return "hidden"
    if any(_is_on(properties.find(tag)) for tag in _STRUCK):
        return "struck"
    return "faint" if any(_is_unseen(properties.find(tag)) for tag in (_COLOUR, _SIZE)) else ""


def _is_unseen(look: Element | None) -> bool:
    if look is None:
        return False
    told = look.get(f"{_W}val", "")
    if look.tag == _SIZE:
        return told.isdecimal() and int(told) <= _TINY
    return is_faint(told) or look.get(f"{_W}themeColor") in _PAPER


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{_W}val", "1") not in _OFF


_LONGEST_CHAIN = 50
"""Styles that go on from one another; Word itself follows eleven."""


def _looks_of_styles(archive: Archive) -> Mapping[str, str]:
    """The styles that hide, strike out, or write so that nobody sees it."""
    if _STYLES not in archive:
        return {}
    styles = {one.get(f"{_W}styleId", ""): _own_look(one) for one in archive.xml(_STYLES).iter(f"{_W}style")}
    found = {name: _look_of_style(name, styles) for name in styles}
    return {name: look for name, look in found.items() if look}


def _own_look(style: Element) -> tuple[Mapping[str, bool], str]:
    """What a style itself says, and the style that it goes on from."""
    switches = ((tag, style.find(f"{_W}rPr/{tag}")) for tag in (_HIDDEN, *_STRUCK, _COLOUR, _SIZE))
    based = style.find(f"{_W}basedOn")
    said = {
        tag: _is_unseen(switch) if tag in (_COLOUR, _SIZE) else _is_on(switch)
        for tag, switch in switches
        if switch is not None
    }
    return said, based.get(f"{_W}val", "") if based is not None else ""


def _look_of_style(name: str, styles: Mapping[str, tuple[Mapping[str, bool], str]]) -> str:
    """Its own or that of the style that it goes on from; what is nearest counts."""
    said: dict[str, bool] = {}
    for _ in range(_LONGEST_CHAIN):
        if name not in styles:
            break
        own, name = styles[name]
        said = {**own, **said}
    if said.get(_HIDDEN):
        return "hidden"
    if any(said.get(tag) for tag in _STRUCK):
        return "struck"
    return "faint" if said.get(_COLOUR) or said.get(_SIZE) else ""
