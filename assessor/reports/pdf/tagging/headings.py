"""Headings that begin at the first level and leave none out, also where a title had nothing to show."""

from __future__ import annotations

import re

from assessor.reports.pdf.tagging.elements import Element

_HEADING = re.compile("H([1-6])")


def level_headings(document: Element) -> None:
    above = 0
    for element in document.all():
        if found := _HEADING.fullmatch(element.role):
            above = min(int(found[1]), above + 1)
            element.role = f"H{above}"
