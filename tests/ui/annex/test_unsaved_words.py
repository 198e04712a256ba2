"""What is typed into the title block while the disk refuses is not lost with the screen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from assessor.store import queries
from tests.ui.annex.conftest import Enter
from tests.ui.conftest import FillDisk


@pytest.mark.parametrize("name", ["coalition", "title", "method"])
def test_words_outlive_the_screen_and_are_saved_later(
    qtbot: QtBot, enter: Enter, fill_disk: FillDisk, name: str
) -> None:
    stage = enter()
    window = stage.window()
    fill_disk(True)
    field = stage.side.form.fields[name]
    field.start()
    qtbot.keyClicks(field, " in vain")
    field.write()
    typed = field.toPlainText()
    window.show_again()
    again = window.workspace.stages["annex"]
    assert again.side.form.fields[name].toPlainText() == typed
    assert not window.close()
    fill_disk(False)
    window.unsaved.save()
    assert getattr(again.desk.document.read(queries.document), name) == typed
