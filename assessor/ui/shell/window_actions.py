"""What the entries of the menu do in a window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assessor.ui.packages import arrivals
from assessor.ui.protection import protecting
from assessor.ui.shell import asking, looking_back
from assessor.ui.shell.about import About
from assessor.ui.shell.menu import MenuActions

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def window_actions(window: MainWindow) -> MenuActions:
    return MenuActions(
        new=partial(asking.make_new, window),
        open=partial(asking.open_assessment, window),
        open_source=partial(asking.open_source, window),
        take_back=partial(arrivals.choose_packages, window),
        save_copy=partial(asking.save_copy, window),
        show_backups=partial(looking_back.show_backups, window),
        show_timeline=partial(looking_back.show_timeline, window),
        show_story=partial(looking_back.show_story, window),
        show_comparison=partial(looking_back.show_comparison, window),
        close_file=window.close_file,
        change_passphrase=partial(protecting.change, window),
        lock=window.locker.lock,
        projection=window.projection,
        show_keys=window.show_keys,
        about=lambda: About(window.theme, window.translator, window).open(),
        quit=window.close,
        look_changed=window.show_again,
    )
