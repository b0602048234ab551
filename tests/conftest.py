"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-samples", action="store_true", help="write reports/samples/report.* anew instead of comparing with them")
