"""Starts the command line: `python -m assessor.cli`."""

import sys

from assessor.cli.app import main
from assessor.foreign.limits import keep_no_image

keep_no_image()
sys.exit(main(sys.argv[1:]))
