"""``python -m checker``: the command ``stimmig``."""

from checker.cli import main

if __name__ == "__main__":
    main(prog_name="stimmig")
