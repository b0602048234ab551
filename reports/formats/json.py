"""The report as the stable JSON record of schema 1, with sorted keys and non-ASCII characters as they are."""

import json

from checker import Report

_LEVELS = ("error", "warning", "info")


def render(report: Report, *, colour: bool = False, min_level: str = "info") -> str:  # noqa: ARG001 (every format takes it)
    """The record of the report; ``colour`` changes nothing, findings below ``min_level`` are left out."""
    shown = _LEVELS[: _LEVELS.index(min_level) + 1]
    record = report.to_dict()
    record["findings"] = [finding for finding in record["findings"] if finding["severity"] in shown]
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
