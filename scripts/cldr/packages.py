"""Access to the archives of the CLDR packages."""

from __future__ import annotations

import json
import subprocess
import tarfile
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Any

VERSION = "48.2.0"
NAMES = (
    "cldr-core",
    "cldr-dates-full",
    "cldr-localenames-full",
    "cldr-misc-full",
    "cldr-numbers-full",
    "cldr-rbnf",
    "cldr-units-full",
)

Node = dict[str, Any]


class Packages(ExitStack):
    """The files of all packages, read from the archives in a cache folder; closes the archives as a context."""

    def __init__(self, cache: Path) -> None:
        """Take the cache folder; fetch the archives that it lacks."""
        super().__init__()
        self.cache = cache
        self._open: dict[str, tarfile.TarFile] = {}
        self._fetch([name for name in NAMES if not self._archive(name).exists()])

    def _archive(self, name: str) -> Path:
        """Return the path of the archive of a package."""
        return self.cache / f"{name}-{VERSION}.tgz"

    def _fetch(self, names: list[str]) -> None:
        """Fetch the archives of the named packages into the cache folder."""
        if not names:
            return
        self.cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "pack", *(f"{name}@{VERSION}" for name in names)], cwd=self.cache, check=True)

    def text(self, name: str, path: str) -> str:
        """Return the text of one file of a package; path is relative to the package's root."""
        if name not in self._open:
            self._open[name] = self.enter_context(tarfile.open(self._archive(name)))  # noqa: SIM115
        member = self._open[name].extractfile(f"package/{path}")
        if member is None:
            raise FileNotFoundError(f"{name}: {path}")
        return member.read().decode("utf-8")

    def json(self, name: str, path: str) -> Node:
        """Return one JSON file of a package."""
        content: Node = json.loads(self.text(name, path))
        return content

    def main(self, name: str, language: str, file: str) -> Node:
        """Return the part of main/<language>/<file>.json below the language code."""
        content: Node = self.json(name, f"main/{language}/{file}.json")["main"][language]
        return content

    def supplemental(self, file: str) -> Node:
        """Return the part of supplemental/<file>.json below "supplemental"."""
        content: Node = self.json("cldr-core", f"supplemental/{file}.json")["supplemental"]
        return content

    @cached_property
    def containment(self) -> Node:
        """Return which territories a territory contains."""
        content: Node = self.supplemental("territoryContainment")["territoryContainment"]
        return content
