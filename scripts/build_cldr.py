"""Build the language tables in rules/languages/cldr from the Unicode CLDR packages.

Usage: python scripts/build_cldr.py --cache FOLDER [--out FOLDER] [LANGUAGE ...]

FOLDER holds the package archives (cldr-*-48.2.0.tgz); missing ones are fetched with "npm pack".
Without language codes all languages of the project are built.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cldr.packages import Packages
from cldr.table import LANGUAGES, build_table

OUTPUT = Path(__file__).resolve().parent.parent / "rules" / "languages" / "cldr"


def parse_arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """Take command line words (default: those of the process), return cache, out and languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, required=True, help="folder of the package archives")
    parser.add_argument("--out", type=Path, default=OUTPUT, help="folder the tables are written to")
    parser.add_argument("languages", nargs="*", default=list(LANGUAGES), help="language codes, e.g. de en")
    return parser.parse_args(argv)


def write_table(packages: Packages, language: str, out: Path) -> Path:
    """Build the table of one language, write it to out/<language>.json and return that path."""
    text = json.dumps(build_table(packages, language), ensure_ascii=False, indent=1)
    path = out / f"{language}.json"
    path.write_text(text + "\n", encoding="utf-8")
    return path


def main(argv: list[str] | None = None) -> None:
    """Write the tables of the asked languages and the licence of the data; print each file and its size."""
    arguments = parse_arguments(argv)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with Packages(arguments.cache) as packages:
        (arguments.out / "LICENSE").write_text(packages.text("cldr-core", "LICENSE"), encoding="utf-8")
        for language in arguments.languages:
            path = write_table(packages, language, arguments.out)
            print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
