"""The architecture as tests: what rule and format files import, what importing the package loads, what it makes public."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker import paths

RULE_FILES = sorted(file for file in paths.RULES.rglob("*.py"))
FORMAT_FILES = sorted(paths.FORMATS.glob("*.py"))
HEAVY = {"pandas", "pint", "dateparser", "holidays", "numpy"}


def imported(file: Path) -> set[str]:
    """The top-level names of everything that a file imports, at whatever depth."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: a relative import; these files stand alone"
            names.add((node.module or "").partition(".")[0])
    return names


@pytest.mark.parametrize("file", [*RULE_FILES, *FORMAT_FILES], ids=lambda file: f"{file.parent.name}/{file.name}")
def test_rules_and_formats_import_only_the_package_and_the_standard_library(file: Path):
    assert imported(file) <= {"checker"} | set(sys.stdlib_module_names)


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.name)
def test_what_rules_import_is_public(file: Path):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            private = [alias.name for alias in node.names if alias.name.startswith("_")]
            assert not private
            if node.module == "checker":
                assert {alias.name for alias in node.names} <= set(checker.__all__)


def test_importing_the_package_loads_nothing_heavy():
    program = f"import sys, checker; print(sorted({HEAVY!r} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=paths.RULES.parent)
    assert shown.stdout.strip() == "[]"


def test_the_public_names_are_sorted_and_complete():
    assert checker.__all__ == sorted(checker.__all__)
    modules = {name for name, value in vars(checker).items() if type(value) is type(sys)}
    assert set(checker.__all__) == {name for name in vars(checker) if not name.startswith("_")} - modules


def test_functions_hide_the_submodules_of_their_name():
    assert all(callable(getattr(checker, name)) for name in ("check", "compare", "extract", "read", "render"))
