"""The properties of an office file: its title, language and seal, and nothing about people, programs or time."""

from __future__ import annotations

from xml.sax.saxutils import escape

from assessor.reports.plain_text import clean

CORE = "docProps/core.xml"
APP = "docProps/app.xml"

_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>{language}</dc:language>{keywords}</cp:coreProperties>"
)
_KEYWORDS = "<cp:keywords>{keywords}</cp:keywords>"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def emptied_properties(title: str, language: str, keywords: str = "") -> dict[str, bytes]:
    """The parts that take the place of what a library wrote into the file about itself and the user.

    `keywords` are those of a seal.
    """
    named = _KEYWORDS.format(keywords=escape(keywords)) if keywords else ""
    core = _CORE.format(title=escape(clean(title)), language=escape(language), keywords=named)
    return {CORE: core.encode(), APP: _APP.encode()}
