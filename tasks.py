"""Every chore in one command: `python3 tasks.py help`. Needs nothing but Python 3.11 or newer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if sys.version_info < (3, 11):
    sys.exit("Assessor needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

from chores import environment as env  # noqa: E402 - only after the version is known to fit

HELP = """\
python3 tasks.py CHORE

  run [FILE]     open the program (without a screen: do the demo into demo/ instead)
  demo DIR       the main job without a window: sample, scores, decisions, annex in all formats
  test [--fast]  all tests; --fast leaves out the slow ones, --release tries the laws of safety far more often
                 (hours), --measure writes down which are slow; further words go to pytest
  check          format, lint, types, layers, budgets, catalogues
  bench          speed as ratios to a floor in the same run
  pictures [DIR] draw every screen into PNG files (default pictures/)
  translate      bring the catalogues up to date with the texts in the code
  format         put the code into the project's format
  lock           choose the newest packages again and write them down with their hashes
  help           this page
"""


def run(words: list[str]) -> int:
    named = env.names_a_screen()
    env.prepare("run", qt=named)
    if named and env.finds_the_screen():
        return env.python("-m", "assessor", *_from_here(words))
    print(
        "There is no screen here, so the window cannot open. Doing the demo into demo/ instead.", flush=True
    )
    return env.python("-m", "assessor", "demo", str(ROOT / "demo"))


def _from_here(paths: list[str]) -> list[str]:
    """Chores work in the project's folder; what a person names lies where the person is."""
    return [str(Path(path).absolute()) for path in paths]


def demo(words: list[str]) -> int:
    env.prepare("run")
    return env.python("-m", "assessor", "demo", *_from_here(words))


def test(words: list[str]) -> int:
    env.prepare("dev", qt=True)
    fast = ["-m", "not slow"] if "--fast" in words else []
    rest = [word for word in words if word not in ("--fast", "--release")]
    if "--release" in words:
        os.environ["ASSESSOR_RELEASE"] = "1"
    chosen = any(word.startswith(("-n", "-p", "-k", "--pdb", "tests")) for word in rest)
    workers = [] if chosen else ["-n", str(WORKERS), "--dist", "worksteal"]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each worker of each run compiles all of it again
    return env.python("-m", "pytest", *workers, *fast, *rest)


def check(_words: list[str]) -> int:
    env.prepare("dev", qt=True)
    steps = [
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "ruff", "check", "."),
        (
            "-m",
            "basedpyright.__main__",
        ),
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])"),
        ("-m", "pytest", "-q", "tests/house"),
    ]
    failed = [step for step in steps if env.python(*step)]
    print("check: " + ("all good" if not failed else f"{len(failed)} of {len(steps)} steps failed"))
    return 1 if failed else 0


def bench(words: list[str]) -> int:
    env.prepare("dev", qt=True)
    return env.python("-m", "chores.bench", *words)


def pictures(words: list[str]) -> int:
    env.prepare("run", qt=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return env.python("-m", "assessor.ui.pictures", *(_from_here(words) or [str(ROOT / "pictures")]))


def translate(_words: list[str]) -> int:
    env.prepare("dev")
    return env.python("-m", "chores.translate")


def format_code(_words: list[str]) -> int:
    env.prepare("dev")
    return env.python("-m", "ruff", "check", "--fix", "-q", ".") or env.python("-m", "ruff", "format", ".")


def lock(_words: list[str]) -> int:
    env.prepare("dev")
    return env.lock()


def show_help(_words: list[str]) -> int:
    print(HELP)
    return 0


CHORES = {
    "run": run,
    "demo": demo,
    "test": test,
    "check": check,
    "bench": bench,
    "pictures": pictures,
    "translate": translate,
    "format": format_code,
    "lock": lock,
    "help": show_help,
}


HELP_WORDS = {"--help", "-h"}
WORKERS = (os.cpu_count() or 1) + 1
"""Of the tests one waits for another program at almost any time."""
PASSES_ON = {"test", "bench"}
"""Chores whose further words are for another program, which has a help of its own."""


def main(words: list[str]) -> int:
    name = words[0] if words else "help"
    if HELP_WORDS & set(words) and name not in PASSES_ON:
        name = "help"
    chore = CHORES.get(name)
    if chore is None:
        print(f"There is no chore called {name}.\n\n{HELP}", file=sys.stderr)
        return 2
    try:
        return chore(words[1:])
    except env.NotReady as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as problem:
        print(
            f"{problem.filename}: {problem.strerror}. Is this folder yours to read and write?",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
