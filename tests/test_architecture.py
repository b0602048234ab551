"""The architecture as tests: what files import, what importing the package loads, what it makes public, how long code is."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker import paths

PACKAGE = Path(checker.__file__).parent
ROOT = Path(__file__).parent.parent
RULE_FILES = sorted(file for file in paths.RULES.rglob("*.py"))
FORMAT_FILES = sorted(paths.FORMATS.glob("*.py"))
HEAVY = {"pandas", "pint", "dateparser", "holidays", "numpy", "scipy", "currency_converter"}


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


def test_importing_the_package_is_cheap_because_nothing_of_it_is_loaded():
    program = "import sys, checker; print([name for name in sys.modules if name.startswith('checker.')])"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=paths.RULES.parent)
    assert shown.stdout.strip() == "[]"


def declared_names() -> set[str]:
    """The names that type checkers see: the imports under ``if TYPE_CHECKING``."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    return {alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}


def test_the_public_names_are_sorted_and_complete():
    assert checker.__all__ == sorted(checker.__all__)
    assert set(checker.__all__) == declared_names()
    assert all(getattr(checker, name) is not None for name in checker.__all__)
    assert set(checker.__all__) <= set(dir(checker))


def test_a_name_that_does_not_exist():
    with pytest.raises(AttributeError, match="module 'checker' has no attribute 'chekc'"):
        checker.chekc  # noqa: B018


def test_functions_hide_the_submodules_of_their_name():
    """Whatever was imported first."""
    program = "import checker.read, checker.render, checker.extract; from checker import *; print(*map(callable, (extract, read, render)))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=paths.RULES.parent)
    assert shown.stdout.split() == ["True"] * 3
    assert all(callable(getattr(checker, name)) for name in ("check", "compare", "extract", "read", "render"))


def python_files() -> list[Path]:
    """All source files that are here: an installed package comes without scripts."""
    folders = (PACKAGE, paths.RULES, paths.FORMATS, ROOT / "reports", ROOT / "scripts", ROOT / "tests")
    return sorted({file.resolve() for folder in folders if folder.is_dir() for file in folder.rglob("*.py")})


def test_no_file_is_longer_than_400_lines():
    lengths = {str(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files()}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """The functions of a file with their lengths, in lines without the docstring."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            documentation = ast.get_docstring(node) is not None and first.end_lineno is not None and first.end_lineno - first.lineno + 1
            yield f"{file.name}: {node.name}", (node.end_lineno or 0) - node.lineno + 1 - int(documentation)


def test_no_function_is_longer_than_60_lines():
    assert [(name, length) for file in python_files() for name, length in functions(file) if length > 60] == []


def test_the_engine_names_no_rule():
    """Rules come and go without an edit in the engine: no text in its code is the id of a rule. Examples in messages are longer texts."""
    rule_id = re.compile(r"[A-Z]{3}\d{3}")
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.is_relative_to(paths.RULES):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not rule_id.fullmatch(node.value), f"{file}:{node.lineno}"


def test_no_file_holds_the_path_of_somebodys_home():
    home = re.compile(r"(?<![\w.])/(?:home|root|Users)" + r"/\w|[A-Z]:\\Users" + r"\\\w")
    for file in sorted(ROOT.rglob("*")):
        parts = file.relative_to(ROOT).parts
        hidden = any((part[:1] == "." and part != ".ci") or part in ("__pycache__", "build", "dist") for part in parts)
        if file.is_file() and not hidden:
            found = home.search(file.read_text(encoding="utf-8", errors="replace"))
            assert not found, f"{file}: {found and found[0]}"
