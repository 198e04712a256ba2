"""The same work without a window: import, show, judge, decide, export, check, demo."""

COMMANDS = ("import", "show", "judge", "decide", "export", "check", "demo")
