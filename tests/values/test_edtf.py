"""EDTF read, written, and held against the ``edtf`` library."""

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.errors import ArgumentError
from checker.values import civil, edtf
from checker.values.dates import ANY_DAY, NO_DAY, DaySet, date, days_between, one_day
from tests.values.strategies import ANY_DAYS, BOUNDED_DAY_SETS, DAY_SETS, EDTF_DATES, EDTF_JUNK, EDTF_TEXTS, writable

LONG = [*"9YX[/.-", "9-", "X-", "[2023,", "../", "2023/", "[X0XX-1X-3X,", "?"]


@given(BOUNDED_DAY_SETS)
def test_bounded_sets_come_back(days: DaySet) -> None:
    text = edtf.write(days)
    assert days.is_empty == (text is None)
    assert text is None or edtf.parse(text) == days


@given(DAY_SETS)
def test_what_is_written_comes_back(days: DaySet) -> None:
    text = edtf.write(days)
    assert text is None or edtf.parse(text) == days


@given(ANY_DAYS, ANY_DAYS)
def test_far_days_come_back(one: int, other: int) -> None:
    for days in (one_day(one), days_between(min(one, other), max(one, other)), one_day(one).union(one_day(other)), days_between(one, None)):
        text = edtf.write(days)
        assert text is not None
        assert edtf.parse(text) == days


@given(EDTF_TEXTS)
def test_every_edtf_is_read_and_written_again(text: str) -> None:
    days = edtf.parse(text)
    assert days.is_bounded or ".." in text or text.endswith("/")
    assert not writable(days) or edtf.parse(edtf.write(days) or "") == days


@given(EDTF_DATES, st.sampled_from("?~%"))
def test_a_qualified_date_is_taken_as_written(text: str, qualifier: str) -> None:
    assert edtf.parse(text + qualifier) == edtf.parse(f" {text} ") == edtf.parse(text)
    assert edtf.parse(f"[{text}]") == edtf.parse(f"{{{text},{text}}}") == edtf.parse(text)


@given(EDTF_DATES, EDTF_DATES)
def test_intervals_and_sets(one: str, other: str) -> None:
    first, last = edtf.parse(one), edtf.parse(other)
    assert edtf.parse(f"[{one},{other}]") == first.union(last)
    assert edtf.parse(f"{one}/{other}") == edtf.parse(f"[{one}..{other}]") == days_between(first.first, last.last)
    assert edtf.parse(f"{one}/..") == edtf.parse(f"{one}/") == days_between(first.first, None)
    assert edtf.parse(f"../{one}") == edtf.parse(f"/{one}") == days_between(None, first.last)


@given(EDTF_JUNK)
@example("XXXX-XX-XX")
@example("Y-999999999")
@example("[,]")
@example("[..]")
@example("\u0662\u0660\u0662\u0663-\u0660\u0669")  # Arabic digits
@example("\uff12\uff10\uff12\uff13")  # full-width digits
def test_junk_is_an_argument_error_or_a_set(text: str) -> None:
    try:
        days = edtf.parse(text)
    except ArgumentError as error:
        assert str(error).isprintable()
        assert len(str(error)) < 300
    else:
        assert not writable(days) or edtf.parse(edtf.write(days) or "") == days


@pytest.mark.parametrize("piece", LONG)
def test_the_cost_of_long_junk_grows_as_its_length(piece: str) -> None:
    def cost(length: int) -> float:
        began = process_time()
        for text in (piece * length, "Y" + piece * length, "[" + piece * length + "2023]"):
            with suppress(ArgumentError):
                edtf.parse(text)
        return process_time() - began

    cost(100)
    assert min(cost(8000) for _ in range(3)) < 10 * max(min(cost(2000) for _ in range(3)), 0.001)


@pytest.mark.parametrize(
    "text",
    [
        "XXXX-XX-XX",
        "X023-XX-XX",
        "-XXXX-XX-XX",
        "XXXX-02-30",
        "20XX-XX-31",
        "[XXXX-XX-XX,XXXX-XX-1X]",
        "XXXX-1X-3X/XXXX",
    ],
)
def test_unspecified_digits_are_some_days(text: str) -> None:
    assert not edtf.parse(text).is_empty


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "..",
        "../..",
        "[]",
        "[,]",
        "2023-9-1",
        "28.09.2023",
        "Y12",
        "2023..2024",
        "[2023/2024]",
        "[2023",
        "2023-09-28-01",
        "9" * 10_000,
        "Y" + "9" * 10_000,
        "next week",
        "2023/tomorrow",
    ],
)
def test_no_edtf(text: str) -> None:
    with pytest.raises(ArgumentError):
        edtf.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "2023-09-31",
        "2023-13",
        "2023-00",
        "2023-13-01",
        "2023-09/2023-08",
        "2023-02-30/2024",
        "2023-21-05",
    ],
)
def test_dates_that_do_not_exist_are_no_day(text: str) -> None:
    assert edtf.parse(text) == NO_DAY


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-09-28", "2023-09-28", "2023-09-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31"),
        ("2023-1X", "2023-10-01", "2023-12-31"),
        ("2023-09-2X", "2023-09-20", "2023-09-29"),
        ("-006X", "-0069-01-01", "-0060-12-31"),
        ("2023-21", "2023-03-01", "2023-06-22"),
        ("2023-32", "2023-06-01", "2023-09-24"),
        ("2023-34", "2023-04-01", "2023-06-30"),
        ("2023-38", "2023-05-01", "2023-08-31"),
        ("2023-41", "2023-07-01", "2023-12-31"),
        ("Y-17000", "Y-17000-01-01", "Y-17000-12-31"),
        ("2023-09-28T10:00:00Z", "2023-09-28", "2023-09-28"),
        ("2023-09-28/2023-10", "2023-09-28", "2023-10-31"),
    ],
)
def test_forms(text: str, first: str, last: str) -> None:
    days = edtf.parse(text)
    assert edtf.spans_of(days) == [[first, last]]


def test_unspecified_digits_leave_gaps() -> None:
    assert edtf.write(edtf.parse("20X3-05")) == "[2003-05,2013-05,2023-05,2033-05,2043-05,2053-05,2063-05,2073-05,2083-05,2093-05]"
    assert [civil.civil(day)[1] for day in edtf.parse("2023-XX-31").days()] == [1, 3, 5, 7, 8, 10, 12]
    assert edtf.parse("202X-21").contains(civil.ordinal(2023, 4, 1))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2022-01/2022-03", "2022-01/2022-03"),
        ("2022/2022-03", "2022-01/2022-03"),
        ("2022/2022-03-15", "2022-01-01/2022-03-15"),
        ("2022-02/2023", "2022-02/2023-12"),
        ("2022/2024", "2022/2024"),
        ("2022-01/2022-12", "2022"),
        ("2020/2029", "202X"),
        ("2021/2030", "2021/2030"),
        ("2023-01-01/..", "2023/.."),
        ("../2023-09-30", "../2023-09"),
        ("[2023-09-07,2023-09-14..2023-09-15]", "[2023-09-07,2023-09-14..2023-09-15]"),
        ("[2023-01,2023-03..2023-04]", "[2023-01,2023-03..2023-04]"),
        ("[..2022,2024..]", "[..2022,2024..]"),
    ],
)
def test_written_forms(text: str, written: str) -> None:
    """Both ends of an interval have one precision, the coarsest that fits both."""
    assert edtf.write(edtf.parse(text)) == written


def test_what_edtf_cannot_say_is_not_written() -> None:
    """Half the truth would be another set."""
    assert edtf.write(NO_DAY) is None
    assert edtf.write(ANY_DAY) is None
    assert edtf.write(ANY_DAY.on(4)) is None
    assert edtf.write(days_between(civil.ordinal(2023, 9, 28), None).on(4)) is None
    assert edtf.write(one_day(10**30)) is None
    assert edtf.write(date(2023, 9).on(4)) == "[2023-09-07,2023-09-14,2023-09-21,2023-09-28]"


@given(DAY_SETS)
def test_spans_of(days: DaySet) -> None:
    spans = edtf.spans_of(days)
    assert len(spans) == len(days.spans)
    for (first, last), (begin, end) in zip(spans, days.spans, strict=True):
        assert (first is None) == (begin is None)
        assert last is None or edtf.parse(last).only == end


_THEIRS = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.integers(1, 9999).map("{:04d}".format),
    st.integers(-9999, -1).map("{:05d}".format),
    st.tuples(st.dates(), st.dates()).map(lambda pair: f"{min(pair).isoformat()}/{max(pair).isoformat()}"),
    st.tuples(st.integers(1, 9998), st.integers(1, 12)).map(lambda pair: f"{pair[0]:04d}-{pair[1]:02d}/{pair[0] + 1:04d}"),
    st.sampled_from(
        [
            "202X",
            "20XX",
            "2023-XX",
            "2023-09-XX",
            "2023-33",
            "2023-36",
            "2023-41",
            "Y-17000",
            "2023~",
            "2023-09-28?",
            "[2023-09-07..2023-09-12]",
        ]
    ),
)


@settings(max_examples=40, deadline=None)
@given(_THEIRS)
def test_against_the_edtf_library(text: str) -> None:
    """First and last day are those of ``edtf`` (which reads one text in milliseconds)."""
    theirs = pytest.importorskip("edtf").parse_edtf(text)
    days = edtf.parse(text)
    assert days.first == civil.ordinal(*theirs.lower_strict()[:3])
    assert days.last == civil.ordinal(*theirs.upper_strict()[:3])
