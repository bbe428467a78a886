"""`python -m generator` is the command `generator`; how it ends when it is told to from outside."""

import signal
import sys

_INTERRUPTED, _ASKED = 130, 143
"""What shells report for a command ended by Ctrl+C, and for one that was asked to end."""


def main() -> int:
    """Run the command; a request to end (SIGTERM) ends it as Ctrl+C does, so that nothing of it is left behind."""
    asked: list[int] = []

    def end(number: int, _: object) -> None:
        asked.append(number)
        raise KeyboardInterrupt

    try:
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, end)
        from generator.cli.main import main as command  # takes long to load, and may be interrupted, too

        status = command()
    except KeyboardInterrupt:
        status = _INTERRUPTED
    for late in (signal.SIGINT, signal.SIGTERM):
        signal.signal(late, signal.SIG_IGN)
    exec("")  # noqa: S102 - forgets that Ctrl+C came within exec (data classes): Python would kill itself for it at its end
    return _ASKED if asked and status == _INTERRUPTED else status


if __name__ == "__main__":
    sys.exit(main())
