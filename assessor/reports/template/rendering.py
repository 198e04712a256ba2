"""The annex as a Word file that is the coalition's template with its placeholders filled."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any, cast

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_, Translator
from assessor.models.guarding import Guard, Guarding
from assessor.reports import wording
from assessor.reports.report import Report
from assessor.reports.template.cleaning import cleaned, own_texts
from assessor.reports.template.context import context
from assessor.reports.template.tags import FILTERS, check_tags
from assessor.resources import resource
from assessor.store.copies import check_other

BROKEN_TAG = N_(
    "The template {name} has a tag that is not closed or not understood: {tag}. Mend it in Word; nothing was written."
)
UNFIT = N_(
    "The template {name} cannot be filled: with its placeholders replaced it is no Word file any more. "
    "A tag that repeats rows or paragraphs has to stand alone in its row or paragraph; nothing was written."
)
NO_DOCUMENT = N_(
    "The template {name} is a Word file of another kind. Open it in Word, save it as .docx, and choose that."
)
TOO_LARGE = N_(
    "The template {name} is larger than any template should be: at most 300 tags, and half a megabyte of text. "
    "Nothing was written."
)
WORD_ALONE = N_(
    "{name} cannot be made from a template, which makes Word files alone. Use a name that ends in .docx."
)
HOLDS_GUARDED = N_(
    "The template {name} itself holds words that never go out. Take them out of it; nothing was written."
)
ITSELF = N_("{name} is the template itself. Choose another name.")
NO_APPENDIX = N_("A template has no place for the minutes. Write them as a document of their own.")
_TAG = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)")
_BLOCK = re.compile(r"\{%-?\s*(?:(?:tr|tc|p|r)\s+)?(end)?(for|if)\b.*?%\}")
_OPEN_AT_END = re.compile(r"\{\{(?:(?!\}\}).)*$|\{%(?:(?!%\}).)*$|\{#(?:(?!#\}).)*$", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p[ >]")
_MARKUP = re.compile(r"<[^>]+>")
_ENDS_EARLY = "Unexpected end of template"
_LONGEST = 60
_MOST_TAGS, _LARGEST_PART = 800, 1 << 19
"""Signs of tags in a part, and its bytes. The example has 100 braces in 30 KB."""


def write_templated(
    report: Report, tr: Translator, template: bytes, name: str, guards: Iterable[Guard] = ()
) -> bytes:
    """`template` has passed the guard for foreign Word files. The same report gives the same bytes.

    None of the words that are guarded may stand in the template's own text; the report has its pseudonyms.
    """
    _check_size(template, name)
    if any(map(Guarding(guards).holds, own_texts(template))):
        raise UserError(HOLDS_GUARDED, name=name)
    filled, target = _Filled(template, name), io.BytesIO()
    try:
        filled.init_docx()
    except (ValueError, KeyError, PackageNotFoundError, etree.LxmlError) as error:
        raise UserError(NO_DOCUMENT, name=name) from error
    try:
        filled.render(cast("dict[str, Any]", context(report, tr)), _environment(), autoescape=True)
        filled.save(target)
    except TemplateError as error:
        raise UserError(BROKEN_TAG, name=name, tag=str(error)) from error
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError, etree.LxmlError) as error:
        raise UserError(UNFIT, name=name) from error
    return cleaned(target.getvalue(), name, wording.title(tr, report), tr.speaks)


def _check_size(template: bytes, name: str) -> None:
    """The library looks for tags in ways that take for ever where there are very many."""
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        for part in archive.infolist():
            if part.filename.startswith("word/") and part.filename.endswith(".xml"):
                markup = archive.read(part)
                tags = markup.count(b"{") + markup.count(b"%}")
                if tags > _MOST_TAGS or (tags and len(markup) > _LARGEST_PART):
                    raise UserError(TOO_LARGE, name=name)


def check_takes_template(output: Path, template: Path, *, minutes: bool = False) -> None:
    """A template makes Word files beside itself, and has no place for an appendix, which would be lost silently."""
    check_other(template, output, ITSELF)
    if output.suffix.lower() != ".docx":
        raise UnknownName(WORD_ALONE, name=output.name)
    if minutes:
        raise UserError(NO_APPENDIX)


def example_template() -> bytes:
    """A template in our own look, to begin one's own with."""
    return resource("templates", "annex.docx").read_bytes()


def _environment() -> SandboxedEnvironment:
    made = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters = {one: made.filters[one] for one in FILTERS}
    return made


class _Filled(DocxTemplate):
    """Looks at the tags of each part before they are carried out, and at what has become of the markup."""

    def __init__(self, template: bytes, name: str) -> None:
        super().__init__(io.BytesIO(template))
        self._template_name = name

    def patch_xml(self, src_xml: str) -> str:
        """The library would take a tag that is not closed together with the next paragraph, and lose that."""
        for paragraph in _PARAGRAPH.split(src_xml):
            if broken := _OPEN_AT_END.search(_MARKUP.sub("", "<" + paragraph)):
                raise UserError(BROKEN_TAG, name=self._template_name, tag=_short(broken[0]))
        return super().patch_xml(src_xml)

    def render_xml_part(
        self, src_xml: str, part: object, context: dict[str, Any], jinja_env: Environment | None = None
    ) -> str:
        name, lines = self._template_name, src_xml.replace("<w:p ", "\n<w:p ").replace("<w:p>", "\n<w:p>")
        try:
            check_tags((jinja_env or _environment()).parse(lines), name, partial(_tag_at, lines))
        except TemplateSyntaxError as error:
            line = 0 if str(error).startswith(_ENDS_EARLY) else error.lineno
            raise UserError(BROKEN_TAG, name=name, tag=_tag_at(lines, line)) from error
        return super().render_xml_part(src_xml, part, context, jinja_env)

    def fix_tables(self, xml: str) -> object:
        """The library would mend broken markup by leaving parts of it out."""
        try:
            etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
        except etree.XMLSyntaxError as error:
            raise UserError(UNFIT, name=self._template_name) from error
        return super().fix_tables(xml)

    def render_properties(self, context: dict[str, Any], jinja_env: Environment | None = None) -> None:
        """The file gets properties of our own."""


def _tag_at(source: str, line: int) -> str:
    """The tag that is not understood; where the text ends too early (line 0), the one that is not closed."""
    text = _MARKUP.sub("", source)
    opened: list[str] = []
    for block in _BLOCK.finditer(text):
        if not block[1]:
            opened.append(block[0])
        elif opened:
            opened.pop()
    here = _TAG.findall(_MARKUP.sub("", "".join(source.split("\n")[line - 1 : line])))
    found = " ".join(here) if here else "".join(opened[-1:] or ["{{ … }}"])
    return _short(found)


def _short(tag: str) -> str:
    words = " ".join(tag.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
