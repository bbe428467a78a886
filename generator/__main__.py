"""`python -m generator` is the command `generator`."""

import sys

from generator.cli.main import main

sys.exit(main())
