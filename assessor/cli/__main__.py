"""Starts the command line: `python -m assessor.cli`."""

import sys

from assessor.cli.app import main

sys.exit(main(sys.argv[1:]))
