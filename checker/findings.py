"""What a check gives: findings, verdicts and the report that holds them; frozen and picklable as the records of ``checker.model``."""

from typing import Any

import msgspec

from checker.model import SCHEMA, Claim, Note, Repair

CONFIRMED, CONTRADICTED, OPEN, ABSENT = VERDICTS = ("confirmed", "contradicted", "open", "absent")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A proof that two sets which must meet are disjoint.

    ``rule`` is the id and ``name`` the name of the rule, ``severity`` error, warning or info, ``message`` words for readers. ``claims``
    are where it is, the place that it is reported at first. ``stated`` and ``expected`` are the two sets in words, ``repairs`` all
    candidates, ``agree`` and ``conflict`` how many places speak for what is stated and against it.
    """

    rule: str
    name: str
    severity: str
    message: str
    claims: tuple[Claim[Any], ...]
    stated: str
    expected: str
    repairs: tuple[Repair, ...] = ()
    agree: int = 0
    conflict: int = 1

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        return {
            "schema": SCHEMA,
            "rule": self.rule,
            "name": self.name,
            "severity": self.severity,
            "message": self.message,
            "claims": [claim.to_dict() for claim in self.claims],
            "stated": self.stated,
            "expected": self.expected,
            "repairs": [repair.to_dict() for repair in self.repairs],
            "support": {"agree": self.agree, "conflict": self.conflict},
        }


class Suppressed(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that the text asks not to report, with the reason that it gives and the place where it asks."""

    finding: Finding
    reason: str
    source: str | None = None
    line: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        return {"finding": self.finding.to_dict(), "reason": self.reason, "source": self.source, "line": self.line}


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """How much was checked.

    ``claims`` were found, ``checked`` of them held against something, ``unchecked`` says why the others were not (reason to count),
    ``confirmed`` agreed with what they were held against, ``rules`` is for each rule that held any against something how many.
    """

    articles: int = 0
    claims: int = 0
    checked: int = 0
    confirmed: int = 0
    unchecked: dict[str, int] = {}
    rules: dict[str, int] = {}

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        return msgspec.structs.asdict(self)


class Verdict(msgspec.Struct, frozen=True):
    """What a source says about a claim of a text: ``result`` is one of ``VERDICTS``, ``source`` the source's claim it is held against."""

    claim: Claim[Any]
    result: str
    source: Claim[Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        return {"result": self.result, "claim": self.claim.to_dict(), "source": self.source.to_dict() if self.source else None}


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where an article lies, for reports: its file and the lines of text that findings point into."""

    source: str
    lines: dict[int, str] = {}


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a check found: ``findings`` and ``claims`` sorted by article and place, ``coverage``, ``notes``; ``places`` by article id.

    ``suppressed`` are the findings that the texts ask not to report, ``verdicts`` those of a comparison with a source, one for each claim
    in order; None where there was no source.
    """

    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim[Any], ...] = ()
    coverage: Coverage = Coverage()
    notes: tuple[Note, ...] = ()
    places: dict[str, Place] = {}
    suppressed: tuple[Suppressed, ...] = ()
    verdicts: tuple[Verdict, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        record = {
            "schema": SCHEMA,
            "findings": [finding.to_dict() for finding in self.findings],
            "claims": [claim.to_dict() for claim in self.claims],
            "coverage": self.coverage.to_dict(),
            "notes": [note.to_dict() for note in self.notes],
            "suppressed": [one.to_dict() for one in self.suppressed],
        }
        return record if self.verdicts is None else {**record, "verdicts": [verdict.to_dict() for verdict in self.verdicts]}

    def to_frame(self) -> Any:
        """The findings as a ``pandas.DataFrame``, a row each with the place of its first claim; the columns are there without rows, too."""
        import pandas as pd

        return pd.DataFrame([_flat_finding(finding) for finding in self.findings], columns=list(_COLUMNS))

    def claims_frame(self) -> Any:
        """The claims as a ``pandas.DataFrame``, a row each."""
        import pandas as pd

        return pd.DataFrame([claim.to_dict() for claim in self.claims])


_OF_FINDING = ("rule", "name", "severity", "message")
_OF_FIRST_CLAIM = ("article", "start", "end", "line", "column", "text")
_COLUMNS = (*_OF_FINDING, *_OF_FIRST_CLAIM, "stated", "expected", "articles")


def _flat_finding(finding: Finding) -> dict[str, Any]:
    return {
        **{name: getattr(finding, name) for name in _OF_FINDING},
        **{name: getattr(finding.claims[0], name) for name in _OF_FIRST_CLAIM},
        "stated": finding.stated,
        "expected": finding.expected,
        "articles": len({claim.article for claim in finding.claims}),
    }
