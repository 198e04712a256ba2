"""The same work without a window; what must be known of it before any of it is loaded stands here."""

COMMANDS = (
    "import",
    "show",
    "judge",
    "decide",
    "give",
    "take",
    "resolve",
    "preflight",
    "guard",
    "words",
    "asks",
    "reveal",
    "earlier",
    "export",
    "member",
    "members",
    "freeze",
    "versions",
    "verify",
    "key",
    "logo",
    "sheets",
    "check",
    "demo",
    "minutes",
    "history",
    "backups",
    "write",
    "matrix",
    "template",
)

STOPPED = 130
"""The exit status that a shell expects of what a person stopped with Ctrl+C."""
