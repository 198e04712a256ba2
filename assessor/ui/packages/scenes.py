"""Brings the screens of group laptops up with the sample, to be drawn and looked at."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.exchange.taking import take_files
from assessor.models.levels import Level
from assessor.store import judging, queries
from assessor.ui.packages.give_out import GiveOut
from assessor.ui.packages.stage import PackagesStage
from assessor.ui.protection.passphrase import ASKED, PassphraseDialog

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

SAID = (
    (Level.NOT_IMPLEMENTED, "The article stands as it did. Three men were sentenced under it this spring."),
    (Level.PARTIAL, "A working group was set up in 2023 and has met twice."),
)
SOFTLY = ("Two shelters opened, in Almaty and Shymkent.", "Two shelters are open; none in the villages.")


def group_screen(window: MainWindow) -> QWidget:
    """A package, open on its group's laptop."""
    window.file.open(_packages(window)[0])
    return window


def receipts(window: MainWindow) -> QWidget:
    _taken(window)
    return window


def conflicts(window: MainWindow) -> QWidget:
    _taken(window).show_conflicts()
    return window


def third(window: MainWindow) -> QWidget:
    stage = _taken(window)
    stage.show_conflicts()
    stage.conflicts.sheet.start_third()
    return window


def give_out(window: MainWindow) -> QWidget:
    assert window.workspace is not None and window.document is not None
    groups = window.document.read(queries.groups)
    dialog = GiveOut(window.workspace.desk, groups[:1], window)
    dialog.open()
    return dialog


def passphrase(window: MainWindow) -> QWidget:
    dialog = PassphraseDialog(
        window.theme, window.translator, window.translator(ASKED, name="Astana.assess-group"), str, window
    )
    dialog.open()
    return dialog


def _packages(window: MainWindow) -> list[Path]:
    """Of the first group from two laptops, and of the second group."""
    assert window.document is not None
    folder = Path(mkdtemp(dir=window.settings.path.parent))
    groups = window.document.read(queries.groups)[:2]
    made = [folder / f"{row.name}.assess-group" for row in groups]
    for row, path in zip(groups, made, strict=True):
        give(window.document, row.id, path)
    made.append(folder / "laptop 2.assess-group")
    shutil.copyfile(made[0], made[2])
    return made


def _taken(window: MainWindow) -> PackagesStage:
    assert window.document is not None and window.workspace is not None
    packages = _packages(window)
    _work(packages[0], SAID[0], SOFTLY[0])
    _work(packages[2], SAID[1], SOFTLY[1])
    taken = take_files(window.document, packages)
    window.workspace.show_stage(PackagesStage.name)
    stage = window.workspace.current
    assert isinstance(stage, PackagesStage)
    stage.show_taken([one.name for one in taken])
    QApplication.processEvents()
    return stage


def _work(package: Path, first: tuple[Level, str], second: str) -> None:
    with open_any(package) as document, document.edit("Judged") as session:
        asked = [row.id for row in queries.outline(session).recommendations]
        own = document.group_id
        judging.judge(session, asked[3], own, level=first[0], reasoning=first[1])
        judging.judge(session, asked[5], own, level=Level.PARTIAL, reasoning=second)
