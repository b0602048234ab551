"""Options and settings of the test run: properties are tried on the same examples in every run."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("same", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-samples", action="store_true", help="write reports/samples/report.* anew instead of comparing with them")


def pytest_configure() -> None:
    """An environment that is older than a dependency is told so at once, and not by a hundred failures."""
    project = Path(__file__).parent.parent / "pyproject.toml"
    wanted = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"] if project.is_file() else []
    missing = [name for name in wanted if not _is_there(re.split(r"[<>=~ ]", name)[0])]
    if missing:
        pytest.exit(f"dependencies are not installed: {', '.join(missing)}; run pip install -e '.[test]'", returncode=3)


def _is_there(name: str) -> bool:
    try:
        return distribution(name) is not None
    except PackageNotFoundError:
        return False
