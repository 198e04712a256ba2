"""The same work without a window: import, show, judge, decide, give, take, resolve, export, check, demo."""

COMMANDS = (
    "import",
    "show",
    "judge",
    "decide",
    "give",
    "take",
    "resolve",
    "export",
    "check",
    "demo",
    "minutes",
    "history",
    "backups",
)
