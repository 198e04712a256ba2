"""Makes the example of a Word template: the annex in our own look, with a placeholder for everything.

After a change to the styles of the Word annex: `python -m chores.example_template`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assessor.reports.template.context import LEVEL_CODES
from assessor.reports.word_file import WordFile
from assessor.reports.word_markup import Direction, cell, field, paragraph, run, table, table_row
from assessor.reports.word_sheet import LANDSCAPE, EdgeTexts
from assessor.reports.word_signs import WordSigns
from assessor.reports.word_styles import THEME_EDGE
from assessor.reports.word_table import WIDTHS

PAGE = Direction("en", "en")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "templates" / "annex.docx"
FACTS = ("state", "document", "coalition", "workshop", "date", "method")
HEADS = ("reference", "recommendation", "level", "assessment", "ask")


def made() -> bytes:
    file = WordFile(PAGE)
    edges = EdgeTexts(
        (run("{{ coalition }}"), run("{{ document }}")), (run("{{ date }}"), field("PAGE", "1"))
    )
    return file.saved(_body(file.signs) + file.section(LANDSCAPE, edges), "Example of a template")


def _body(signs: WordSigns) -> str:
    return "".join(
        (
            _said("{%p if demonstration %}", "BodyText"),
            _said("{{ demonstration }}", "Banner"),
            _said("{%p endif %}", "BodyText"),
            _said("{{ title }}", "Title"),
            _said("{{ subtitle }}", "Subtitle"),
            *(_fact(name) for name in FACTS),
            _said("{{ disclaimer }}", "Disclaimer"),
            _said("{{ summary }}", "BodyText"),
            _table(signs),
            _said("{%p if sources %}", "BodyText"),
            _said("{{ sources_head }}", "Heading1"),
            _said("{%p for source in sources %}", "BodyText"),
            _said("{{ source.number }}  {{ source.line }}", "Note"),
            _said("{%p endfor %}", "BodyText"),
            _said("{%p endif %}", "BodyText"),
        )
    )


def _fact(name: str) -> str:
    tags = ("{%p if " + name + " %}", "{{ " + name + " }}", "{%p endif %}")
    return "".join(_said(tag, "LabelText") for tag in tags)


def _table(signs: WordSigns) -> str:
    heads = "".join(
        cell(_said("{{ heads." + name + " }}", "TableHead"), width, THEME_EDGE)
        for name, width in zip(HEADS, WIDTHS, strict=True)
    )
    rows = (
        table_row(heads, heading=True),
        _whole("{%tr for theme in themes %}", "TableText"),
        _whole("{{ theme.title }}", "Heading2", THEME_EDGE),
        _whole("{%tr for row in theme.recommendations %}", "TableText"),
        _row(signs),
        _whole("{%tr endfor %}", "TableText"),
        _whole("{%tr endfor %}", "TableText"),
    )
    return table("".join(rows), WIDTHS, "AnnexTable", "Recommendations", PAGE) + paragraph("", "AfterTable")


def _row(signs: WordSigns) -> str:
    contents = (
        _said("{{ row.reference }}", "Reference") + _said("{{ row.follow_up }}", "FollowUp"),
        _if("row.lead_in", "LeadIn") + _said("{{ row.text }}", "TableText"),
        paragraph(_drawn(signs) + run(" {{ row.level }}"), "Reference"),
        _said("{{ row.reasoning }}", "TableText") + _if("row.dissent", "Note") + _if("row.cited", "Cited"),
        _said("{{ row.ask }}", "TableText"),
    )
    return table_row("".join(cell(*each) for each in zip(contents, WIDTHS, strict=True)))


def _drawn(signs: WordSigns) -> str:
    """The sign of each level, of which the one that is meant stays."""
    pieces = (
        (run('{%r if row.level_code == "' + code + '" %}'), signs.draw(level, code), run("{%r endif %}"))
        for code, level in LEVEL_CODES.items()
    )
    return "".join(piece for three in pieces for piece in three)


def _if(name: str, style: str) -> str:
    tags = ("{%p if " + name + " %}", "{{ " + name + " }}", "{%p endif %}")
    return "".join(_said(tag, style) for tag in tags)


def _whole(tag: str, style: str, more: str = "") -> str:
    merged = f'<w:gridSpan w:val="{len(WIDTHS)}"/>{more}'
    return table_row(cell(_said(tag, style), sum(WIDTHS), merged))


def _said(text: str, style: str) -> str:
    return paragraph(run(text), style)


def main() -> int:
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(made())
    return 0


if __name__ == "__main__":
    sys.exit(main())
