"""The whole program once, from a document to a verified annex, by commands and in the window.

`python -m tests.quiet.session FOLDER [PART-OF-A-SCREEN'S-NAME …]`. What it tells at the end, in `answer.json`: what
Python saw of calls to the network, which modules of the network are loaded, and who was the first to load each.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

NETWORK = (
    "socket", "_socket", "ssl", "_ssl", "asyncio", "http", "http.client", "http.server", "urllib.request", "ftplib",
    "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc", "xmlrpc.client", "socketserver", "requests", "httpx",
    "aiohttp", "urllib3", "websockets", "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore",
)  # fmt: skip
EVENTS = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "ssl.", "webbrowser.")
LOOK = "-en-light-1280x720"


class Watch:
    """Told of what Python is about to do, and of each module before it is looked for."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        self.asked_by: dict[str, str] = {}

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(EVENTS):
            self.tried.append(f"{event} {arguments!r:.80}")
        elif event == "import" and arguments[0] in NETWORK:
            self.asked_by.setdefault(str(arguments[0]), _importer())


def _importer() -> str:
    """The module whose line asks for it."""
    frame = sys._getframe()
    while frame.f_back is not None:
        frame = frame.f_back
        name = str(frame.f_globals.get("__name__", ""))
        if not name.startswith("importlib") and name != __name__:
            return name
    return __name__


def by_commands(folder: Path) -> None:
    """Import, judge, decide, give out, take back, hand out in every format, freeze, verify."""
    from tests.reports.exports import prepare, run, write_all

    run("demo", folder / "demo")
    file, package = prepare(folder / "kaz.assess"), folder / "one.assess-group"
    said = ("24 (a)", "partial", "--group", "Plainly said 0", "--reasoning", "x")
    run("give", file, "--group", "Plainly said 0", "--output", package)
    run("judge", package, *said)
    run("take", file, package)
    write_all(file, folder / "out")
    for words in (("check", file), ("show", file), ("backups", file), ("history", file), ("preflight", file)):
        run(*words)


def in_the_window(folder: Path, screens: Sequence[str]) -> int:
    """Screens, with what has to be done to bring each up; how many were seen."""
    from PySide6.QtWidgets import QApplication

    from assessor.ui.pictures import draw_pictures

    application = QApplication([])
    wanted = {f"{name}{LOOK}" for name in screens}
    drawn = draw_pictures(
        folder / "pictures", lambda name: name in wanted or (not wanted and name.endswith(LOOK))
    )
    application.shutdown()
    return len(drawn)


def main(folder: Path, screens: Sequence[str]) -> None:
    watch = Watch()
    sys.addaudithook(watch.hear)
    by_commands(folder)
    seen = in_the_window(folder, screens)
    loaded = sorted(name for name in NETWORK if name in sys.modules)
    answer = {"tried": watch.tried, "loaded": loaded, "asked by": watch.asked_by, "screens": seen}
    (folder / "answer.json").write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
