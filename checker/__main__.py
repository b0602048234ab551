"""``python -m checker`` and ``stimmig``: the command."""

import sys

INTERRUPTED = 130


def run() -> None:
    """The command. A run that is interrupted while it is still loading ends as silently as a later one."""
    try:
        from checker.cli import main

        main(prog_name="stimmig")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    run()
