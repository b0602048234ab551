"""The arithmetic of the rules of the calendar, on claims made by hand: what is a finding, what is not, what the repairs are."""

import pytest

from checker.values import periods
from checker.values.dates import NO_DAY, days_between
from tests.making import dated, day, found, on, relation, texts


class TestWeekdayMismatch:
    def test_the_message_names_both_weekdays(self):
        [finding] = found("CAL001", dated("Mittwoch, 28. September 2023", 2023, 9, 28, weekday=3))
        assert finding.message == '"Mittwoch, 28. September 2023": 28 September 2023 is a Thursday, not a Wednesday'

    def test_repairs_are_weekday_day_and_year(self):
        [finding] = found(
            "CAL001", dated("Mittwoch, 20. September 2023", 2023, 9, 21, weekday=3).replace(text="Mittwoch, 21. September 2023", end=28)
        )
        without_weekday = [text for text in texts(finding) if text.startswith("Mittwoch")]
        assert without_weekday == [
            "Mittwoch, 20. September 2023",
            "Mittwoch, 27. September 2023",
            "Mittwoch, 21. September 2022",
            "Mittwoch, 21. September 2033",
        ]

    def test_the_right_weekday_is_silent(self):
        assert not found("CAL001", dated("Donnerstag, 28. September 2023", 2023, 9, 28, weekday=4))

    def test_a_date_without_year_is_silent(self):
        assert not found("CAL001", dated("Mittwoch, 28. September", None, 9, 28, weekday=3, days=on(2023, 9, 28)))

    def test_this_year_is_a_year(self):
        [finding] = found(
            "CAL001", dated("Mittwoch, 28. September dieses Jahres", None, 9, 28, weekday=3, days=on(2023, 9, 28), relative=("year", 0))
        )
        assert texts(finding)[-2:] == ["Mittwoch, 28. September 2022", "Mittwoch, 28. September 2033"]

    def test_swapped_digits_are_a_repair(self):
        [finding] = found("CAL001", dated("Mittwoch, 12. Juni 2023", 2023, 6, 12, weekday=3))
        assert "Mittwoch, 21. Juni 2023" in texts(finding)

    def test_without_publication_date_this_year_is_silent(self):
        assert not found("CAL001", dated("Mittwoch, 28. September dieses Jahres", None, 9, 28, weekday=3, relative=("year", 0)))

    def test_a_quoted_date_is_a_warning(self):
        [finding] = found("CAL001", dated("Mittwoch, 28. September 2023", 2023, 9, 28, weekday=3, quoted=True))
        assert finding.severity == "warning"

    def test_a_year_from_the_context_is_a_warning(self):
        claim = dated("Mittwoch, 28. September", 2023, 9, 28, weekday=3, implied=(("year", "context"),))
        assert [finding.severity for finding in found("CAL001", claim)] == ["warning"]


class TestNonexistentDate:
    @pytest.mark.parametrize(("year", "month", "in_month"), [(2023, 9, 31), (2023, 2, 30), (2023, 9, 0), (2023, 9, 82), (2023, 13, 1)])
    def test_no_calendar_has_it(self, year, month, in_month):
        assert found("CAL003", dated("x", year, month, in_month, days=NO_DAY))

    def test_repairs_are_nearest_swapped_and_following(self):
        [finding] = found("CAL003", dated("82. September 2023", 2023, 9, 82, days=NO_DAY))
        assert texts(finding) == ["30. September 2023", "28. September 2023"]
        [finding] = found("CAL003", dated("31. September 2023", 2023, 9, 31, days=NO_DAY))
        assert texts(finding) == ["30. September 2023", "13. September 2023", "1. Oktober 2023"]

    def test_a_leap_day_is_for_another_rule(self):
        assert not found("CAL003", dated("29. Februar 2023", 2023, 2, 29))

    def test_a_day_that_exists_is_silent(self):
        assert not found("CAL003", dated("30. September 2023", 2023, 9, 30))

    def test_a_month_alone_is_silent(self):
        assert not found("CAL003", dated("September 2023", 2023, 9))

    def test_a_date_without_year_that_no_year_has(self):
        [finding] = found("CAL003", dated("31. September", None, 9, 31, days=NO_DAY))
        assert texts(finding) == ["30. September", "13. September", "1. Oktober"]

    def test_an_ordinal_is_written_anew(self):
        [finding] = found("CAL003", dated("31st of June", None, 6, 31, days=NO_DAY, language="en"))
        assert texts(finding) == ["June 30", "June 13", "July 1"]


class TestLeapDay:
    def test_a_common_year_has_none(self):
        [finding] = found("CAL004", dated("29. Februar 2023", 2023, 2, 29))
        assert {"28. Februar 2023", "29. Februar 2020", "29. Februar 2024"} <= set(texts(finding))

    @pytest.mark.parametrize("year", [2000, 2024])
    def test_a_leap_year_has_it(self, year):
        assert not found("CAL004", dated("29. Februar", year, 2, 29))

    def test_centuries(self):
        assert found("CAL004", dated("February 29, 1900", 1900, 2, 29))

    def test_30_february_is_for_another_rule(self):
        assert not found("CAL004", dated("30. Februar 2023", 2023, 2, 30))


class TestReversedRange:
    def test_the_end_before_the_beginning(self):
        [finding] = found(
            "CAL005",
            relation(
                "12. Januar 2016 bis 11. Januar 2016",
                "stretch",
                dated("12. Januar 2016", 2016, 1, 12, role="from"),
                dated("11. Januar 2016", 2016, 1, 11, role="to"),
            ),
        )
        assert texts(finding) == ["11. Januar 2016 bis 12. Januar 2016", "11. Januar 2017", "12. Januar 2015"]

    def test_a_month_written_once_holds_for_both(self):
        either = days_between(day(2022, 1, 1), day(2024, 12, 31))
        ends = (
            dated("12.", None, 1, 12, days=either, role="from", implied=(("month", "range"),)),
            dated("11. Januar", None, 1, 11, days=either, start=8, role="to"),
        )
        [finding] = found("CAL005", relation("12. bis 11. Januar", "stretch", *ends))
        assert (finding.stated, finding.expected) == ("a beginning on 12 January", "a beginning not after 11 January")
        assert texts(finding) == ["11. bis 12. Januar", "12. Dezember"]

    def test_the_month_before_has_to_have_the_day(self):
        ends = (dated("31.", None, 10, 31, role="from"), dated("3. Oktober", None, 10, 3, start=8, role="to"))
        [finding] = found("CAL005", relation("31. bis 3. Oktober", "stretch", *ends))
        assert texts(finding) == ["3. bis 31. Oktober"]

    def test_a_month_written_once_needs_no_publication_date(self):
        ends = (dated("21.", None, 1, 21, role="from"), dated("15. Januar", None, 1, 15, start=8, role="to"))
        [finding] = found("CAL005", relation("21. bis 15. Januar", "stretch", *ends), published=False)
        assert texts(finding) == ["15. bis 21. Januar", "12.", "21. Dezember"]

    def test_a_range_over_the_end_of_a_year_is_silent(self):
        first, last = on(2022, 12, 28).union(on(2023, 12, 28)), on(2023, 1, 3).union(on(2024, 1, 3))
        ends = (dated("28. Dezember", None, 12, 28, days=first, role="from"), dated("3. Januar", None, 1, 3, days=last, role="to"))
        assert not found("CAL005", relation("28. Dezember bis 3. Januar", "stretch", *ends))

    def test_years_that_were_filled_in_prove_nothing(self):
        ends = (dated("1. Oktober", 2016, 10, 1, role="from"), dated("31. März", 2016, 3, 31, role="to"))
        assert not found("CAL005", relation("1. Oktober bis 31. März", "stretch", *ends))

    def test_figures_with_years_of_their_own(self):
        ends = (dated("3.3.2015", 2015, 3, 3, role="from"), dated("1.3.2016", 2016, 3, 1, role="to"))
        assert not found("CAL005", relation("3.3.2015 bis 1.3.2016", "stretch", *ends))

    def test_an_end_that_does_not_exist_is_for_another_rule(self):
        ends = (dated("31. September 2023", 2023, 9, 31, days=NO_DAY, role="from"), dated("3. Oktober 2023", 2023, 10, 3, role="to"))
        assert not found("CAL005", relation("31. September 2023 bis 3. Oktober 2023", "stretch", *ends))


class TestReversedYears:
    def test_years_alone_may_be_before_christ(self):
        assert not found("CAL006", relation("1550–1070", "stretch", dated("1550", 1550, role="from"), dated("1070", 1070, role="to")))

    def test_modern_years_alone(self):
        assert found("CAL006", relation("1990–1985", "stretch", dated("1990", 1990, role="from"), dated("1985", 1985, role="to")))


class TestWeekdayOfToday:
    def test_published_on_a_thursday(self):
        [finding] = found("REF001", dated("am heutigen Freitag", days=on(2023, 9, 28), weekday=5, relative=("day", 0)))
        assert (finding.severity, finding.expected) == ("warning", "Thursday")

    def test_a_month_of_publication_has_a_friday(self):
        assert not found("REF001", dated("am heutigen Freitag", days=periods.months(2023, 9, 9), weekday=5, relative=("day", 0)))

    def test_a_bare_weekday_is_silent(self):
        assert not found("REF001", dated("am Freitag", days=on(2023, 9, 29), weekday=5))

    def test_a_quotation_is_silent(self):
        assert not found("REF001", dated("am heutigen Freitag", days=on(2023, 9, 28), weekday=5, relative=("day", 0), quoted=True))


class TestYearWordMismatch:
    def test_this_year_and_another_figure(self):
        parts = (
            dated("dieses Jahres", days=periods.years(2023, 2023), role="relative", relative=("year", 0)),
            dated("2022", 2022, role="explicit"),
        )
        [finding] = found("REF002", relation("dieses Jahres (2022)", "restated", *parts))
        assert finding.message == '"dieses Jahres (2022)": "dieses Jahres" is 2023, the figure says 2022'
        assert texts(finding) == ["2023"]

    def test_the_same_year_is_silent(self):
        parts = (dated("dieses Jahres", days=periods.years(2023, 2023), role="relative"), dated("2023", 2023, role="explicit"))
        assert not found("REF002", relation("dieses Jahres (2023)", "restated", *parts))
