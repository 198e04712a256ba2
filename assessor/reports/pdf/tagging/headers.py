"""Which cells of a table say what another cell is about, where the place of a cell alone does not tell."""

from __future__ import annotations

from assessor.reports.pdf.tagging.elements import Element


def name_headers(document: Element) -> None:
    """In tables with rows that head those below them each cell names its column's head, its section and its row."""
    tables = [element for element in document.all() if element.role == "Table"]
    for number, table in enumerate(tables):
        rows = [row.elements() for row in table.elements()]
        if any(len(cells) == 1 and cells[0].columns > 1 for cells in rows):
            _name(f"t{number}", rows)


def _name(table: str, rows: list[list[Element]]) -> None:
    columns: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    for number, cells in enumerate(rows):
        heads = [cell for cell in cells if cell.role == "TH"]
        for place, head in enumerate(heads):
            head.name = f"{table}-{number:05}-{place}"
        if len(heads) == len(cells) > 1:
            columns = tuple(head.name for head in heads)
        elif len(cells) == 1:
            section = (cells[0].name,)
        else:
            for place, cell in enumerate(cells):
                about = tuple(head.name for head in heads if head is not cell)
                cell.headed_by = (*columns[place : place + 1], *section, *about)
