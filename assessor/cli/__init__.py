"""The same work without a window; which words are commands is known here without loading any."""

COMMANDS = (
    "import",
    "show",
    "judge",
    "decide",
    "give",
    "take",
    "resolve",
    "preflight",
    "reveal",
    "export",
    "sheets",
    "check",
    "demo",
    "minutes",
    "history",
    "backups",
)
