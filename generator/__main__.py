"""`python -m generator` is the command `generator`."""

import sys


def run() -> int:
    """Run the command; Ctrl+C ends it quietly while it is still being loaded, too."""
    try:
        from generator.cli.main import main

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(run())
