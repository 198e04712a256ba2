"""The model case as readable files to compare with; run this module to write them anew after a wanted change."""

from __future__ import annotations

from pathlib import Path

from assessor.i18n import written_translator
from assessor.reports.csv_writer import write_csv
from assessor.reports.excel import write_excel
from assessor.reports.json_writer import write_json
from assessor.reports.word import write_word
from tests.reports.annexes import model_case
from tests.reports.reading import W, excel_rows, part

FOLDER = Path(__file__).parent / "golden"


def outlines() -> dict[str, str]:
    """What each format says of the model case, by the name of its golden file."""
    annex, tr = model_case(), written_translator("en")
    return {
        "word.txt": word_outline(write_word(annex, tr)),
        "excel.txt": excel_outline(write_excel(annex, tr)),
        "annex.json": write_json(annex, tr).decode("utf-8"),
        "annex.csv": write_csv(annex, tr).decode("utf-8-sig").replace("\r\n", "\n"),
    }


def word_outline(content: bytes) -> str:
    """Each paragraph with its style; table rows and cells by indentation; pictures by their alternative text."""
    lines = [
        name for name in ("header1", "footer1") for name in _paragraphs(part(content, f"word/{name}.xml"), 0)
    ]
    lines += _paragraphs(part(content, "word/document.xml")[0], 0)
    return "\n".join(lines) + "\n"


def _paragraphs(element, depth: int) -> list[str]:
    lines = []
    for each in element:
        if each.tag == f"{W}p":
            lines.append(f"{'  ' * depth}{_said(each)}")
        elif each.tag in {f"{W}tbl", f"{W}tr", f"{W}tc"}:
            name = each.tag.removeprefix(W)
            lines += [f"{'  ' * depth}<{name}>", *_paragraphs(each, depth + 1)]
    return lines


def _said(paragraph) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    words = []
    for each in paragraph.iter():
        name = each.tag.rpartition("}")[2]
        marks = {"br": "\\n", "tab": "\\t", "bookmarkStart": f"[{each.get(f'{W}name')}] "}
        if name in {"t", "instrText"}:
            words.append(each.text or "")
        elif name == "docPr":
            words.append(f"({each.get('descr')})")
        else:
            words.append("" if each.getparent().tag == f"{W}tabs" else marks.get(name, ""))
    return f"{style.get(f'{W}val') if style is not None else 'plain'}: {''.join(words)}"


def excel_outline(content: bytes) -> str:
    sheets = ([_shown(row) for row in excel_rows(content, sheet)] for sheet in range(6))
    return "\n\n".join("\n".join(rows) for rows in sheets) + "\n"


def _shown(row: list[object]) -> str:
    return " | ".join("" if cell is None else str(cell).replace("\n", "\\n") for cell in row)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in outlines().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
