"""The arithmetic of each rule, on claims made by hand: what is a finding, what is not, what the repairs are. The rules of the calendar
are in ``test_calendar_rules``.
"""

from fractions import Fraction
from typing import Any

import pytest

from checker import Claim
from checker.values.dates import days_between
from tests.making import dated, day, found, number, relation, texts


class TestElapsedSinceEvent:
    def elapsed(self, months: int, days: Any) -> Claim[Any]:
        lapse = number(f"{months} Monaten", months, kind="duration", unit="month", days=days, role="lapse")
        return relation(f"seit {months} Monaten, seit Februar 2022", "elapsed", dated("Februar 2022", 2022, 2, role="since"), lapse)

    def test_the_beginnings_do_not_meet(self):
        claim = self.elapsed(29, days_between(day(2021, 3, 1), day(2021, 5, 31)))
        [finding] = found("EVT001", claim)
        assert [part.text for part in finding.claims] == ["29 Monaten", "Februar 2022"]
        assert finding.expected == "March to May 2021" and finding.stated == "February 2022"
        assert texts(finding) == ["19 Monaten", "April 2021"]

    def test_a_length_in_words_and_a_year_that_fits(self):
        since = dated("24. Februar 2022", 2022, 2, 24, role="since")
        days = days_between(day(2023, 2, 1), day(2023, 3, 15))
        lapse = number("sieben Monaten", 7, kind="duration", unit="month", role="lapse", days=days)
        [finding] = found("EVT001", relation("x", "elapsed", since, lapse))
        assert texts(finding) == ["19 Monaten", "24. Februar 2023"]

    def test_values_of_different_sentences_are_a_warning(self):
        claim = self.elapsed(29, days_between(day(2021, 3, 1), day(2021, 5, 31)))
        apart = claim.replace(parts=tuple(part.replace(context=part.text) for part in claim.parts))
        assert [finding.severity for one in (claim, apart) for finding in found("EVT001", one)] == ["error", "warning"]

    def test_the_beginnings_meet(self):
        assert not found("EVT001", self.elapsed(19, days_between(day(2022, 1, 1), day(2022, 3, 31))))


class TestAgeAtDeath:
    def lifespan(self, age: int, **fields: Any) -> Claim[Any]:
        return relation(
            f"(1930–2005) starb mit {age} Jahren",
            "lifespan",
            dated("1930", 1930, role="born"),
            dated("2005", 2005, role="died"),
            number(f"{age} Jahren", age, kind="age", role="age", **fields),
        )

    @pytest.mark.parametrize("age", [74, 75])
    def test_years_allow_two_ages(self, age):
        assert not found("AGE002", self.lifespan(age))

    @pytest.mark.parametrize("age", [73, 76, 85])
    def test_no_other(self, age):
        assert found("AGE002", self.lifespan(age))

    def test_repairs_are_ages_and_years(self):
        [finding] = found("AGE002", self.lifespan(85))
        assert texts(finding) == ["74 Jahren", "75 Jahren", "1920", "2015"]

    def test_full_dates_allow_one_age(self):
        dates = (dated("3. Mai 1930", 1930, 5, 3, role="born"), dated("2. Mai 2005", 2005, 5, 2, role="died"))
        assert found("AGE002", relation("x", "lifespan", *dates, number("75", 75, kind="age", role="age")))
        assert not found("AGE002", relation("x", "lifespan", *dates, number("74", 74, kind="age", role="age")))


class TestPercentOfCount:
    def share(self, percent: Any, grain: Any = 1, part: int = 120, whole: int = 480, **fields: Any) -> Claim[Any]:
        said = f"{percent} Prozent".replace(".", ",")
        return relation(
            f"{part} von {whole}, also {said}",
            "share",
            number(str(part), part, role="part"),
            number(str(whole), whole, role="whole"),
            number(said, Fraction(str(percent)), kind="percent", unit="percent", grain=grain, role="percent", **fields),
        )

    def test_a_wrong_percentage(self):
        [finding] = found("PCT001", self.share(30))
        assert finding.message == '"120 von 480, also 30 Prozent": 120 of 480 is 25 percent, not 30 Prozent'
        assert texts(finding) == ["25 Prozent", "144", "400"]

    def test_decimals(self):
        [finding] = found("PCT001", self.share("24.8", Fraction(1, 10)))
        assert texts(finding) == ["25,0 Prozent", "119", "484"]
        assert not found("PCT001", self.share("24.8", Fraction(1, 10), part=119))

    @pytest.mark.parametrize("percent", [66, 67])
    def test_rounded_or_cut_off(self, percent):
        assert not found("PCT001", self.share(percent, part=2, whole=3))

    def test_hedges_widen(self):
        assert not found("PCT001", self.share(24, hedge="more_than"))

    def test_a_whole_of_zero_is_silent(self):
        assert not found("PCT001", self.share(30, part=0, whole=0))


class TestGrowthPercent:
    def change(
        self, before: Any, after: Any, by: int, trend: str | None = "up", kind: str = "count", by_kind: str = "percent"
    ) -> Claim[Any]:
        return relation(
            f"von {before} auf {after} um {by} Prozent",
            "change",
            number(str(before), before, kind=kind, role="before"),
            number(str(after), after, kind=kind, role="after"),
            number(f"{by} Prozent", by, kind=by_kind, unit=by_kind, role="by", trend=trend),
        )

    def test_a_wrong_growth(self):
        [finding] = found("GRO001", self.change(200, 250, 20))
        assert texts(finding) == ["25 Prozent", "240", "208"]

    def test_a_value_that_no_rounding_makes_fit_is_no_repair(self):
        [finding] = found("GRO001", self.change(2, 9, 20))
        assert texts(finding) == ["350 Prozent"]

    @pytest.mark.parametrize(
        ("before", "after", "by", "trend"), [(200, 250, 25, "up"), (200, 150, 25, "down"), (200, 150, 25, None), (3, 4, 33, "up")]
    )
    def test_a_right_change(self, before, after, by, trend):
        assert not found("GRO001", self.change(before, after, by, trend))

    def test_a_change_in_the_wrong_direction(self):
        assert found("GRO001", self.change(200, 250, 25, "down"))

    def test_points_are_silent(self):
        assert not found("GRO001", self.change(10, 15, 5, by_kind="percentage_point"))

    def test_percentages_are_silent(self):
        assert not found("GRO001", self.change(10, 15, 5, kind="percent"))

    def test_nothing_before_is_silent(self):
        assert not found("GRO001", self.change(0, 15, 5))


class TestWrongConversion:
    def conversion(self, one: Any, unit: str, other: Any, other_unit: str, **fields: Any) -> Claim[Any]:
        def side(value: Any, unit: str, role: str, **more: Any) -> Claim[Any]:
            exact = Fraction(str(value))
            grain = 1 if exact.denominator == 1 else Fraction(1, 10)
            return number(
                f"{value} {unit}",
                exact if exact.denominator > 1 else int(exact),
                kind="quantity",
                unit=unit,
                grain=grain,
                role=role,
                **more,
            )

        return relation(
            f"{one} {unit} ({other} {other_unit})", "conversion", side(one, unit, "one", **fields), side(other, other_unit, "other")
        )

    @pytest.mark.parametrize(
        ("one", "unit", "other", "other_unit"),
        [
            (10, "mile", 16, "kilometer"),
            (2, "mile", 3, "kilometer"),
            (6, "foot", 1.8, "meter"),
            (75, "kilometer", 50, "mile"),
            (100, "kilometer", 60, "mile"),
            (30, "mile", 50, "kilometer"),
            (20, "degree_Celsius", 68, "degree_Fahrenheit"),
            (2, "degree_Celsius", 3.6, "degree_Fahrenheit"),
            (100, "acre", 40, "hectare"),
            (60, "mile / hour", 97, "kilometer / hour"),
            (5, "meter", 12, "kilogram"),
            (512, "megabyte", 1024, "megabyte"),
            (10, "USD", 9, "EUR"),
            (64, "square_foot", 6, "meter ** 2"),
        ],
    )
    def test_right_or_not_to_compare(self, one, unit, other, other_unit):
        assert not found("UNI001", self.conversion(one, unit, other, other_unit))

    @pytest.mark.parametrize(
        ("one", "unit", "other", "other_unit"),
        [
            (10, "mile", 18, "kilometer"),
            (10, "mile", 160, "kilometer"),
            (25, "mile", 52, "kilometer"),
            (6, "foot", 18, "meter"),
            (100, "acre", 400, "hectare"),
            (60, "mile / hour", 79, "kilometer / hour"),
        ],
    )
    def test_wrong(self, one, unit, other, other_unit):
        assert found("UNI001", self.conversion(one, unit, other, other_unit))

    def test_a_temperature_is_the_concern_of_another_rule(self):
        assert found("UNI003", self.conversion(20, "degree_Celsius", 86, "degree_Fahrenheit"))
        assert not found("UNI001", self.conversion(20, "degree_Celsius", 86, "degree_Fahrenheit"))
        assert not found("UNI003", self.conversion(20, "degree_Celsius", 68, "degree_Fahrenheit"))

    def test_a_grain_that_is_a_quarter_is_too_coarse(self):
        sides = (
            number("100 Meilen", 100, kind="quantity", unit="mile", grain=25, role="one"),
            number("180 km", 180, kind="quantity", unit="kilometer", role="other"),
        )
        assert found("UNI001", relation("100 Meilen (180 km)", "conversion", *sides))

    def test_repairs_are_both_sides(self):
        [finding] = found("UNI001", self.conversion(10, "mile", 18, "kilometer"))
        assert texts(finding) == ["16 kilometer", "11 mile"]

    def test_a_bound_is_taken_as_such(self):
        assert not found("UNI001", self.conversion(10, "mile", 20, "kilometer", hedge="more_than"))


class TestCorpusRules:
    def test_counts_that_cannot_both_be_right(self):
        [finding] = found("XDO002", number("mindestens 165 Firmen", 165, hedge="at_least"), number("156 Firmen", 156, article="a2"))
        assert finding.message == '"mindestens 165 Firmen" (at least 165) against "156 Firmen" (156) in a2'

    def test_counts_that_can(self):
        assert not found("XDO002", number("mindestens 165 Firmen", 165, hedge="at_least"), number("252 Firmen", 252, article="a2"))

    def test_a_source_that_says_something_else(self):
        [finding] = found("COM001", number("156 Firmen", 156), number("165 Firmen", 165, article="a2"))
        assert finding.message == '"156 Firmen": the source says "165 Firmen" (165)'
        assert found("COM001", dated("2022", 2022), dated("2023", 2023))

    def test_the_repair_is_the_number_or_day_of_the_source(self):
        [finding] = found("COM001", number("1,5 Millionen", 1_500_000), number("1.2 million", 1_200_000, article="a2"))
        assert texts(finding) == ["1,2 Millionen"]
        [finding] = found("COM001", dated("29. Mai 2023", 2023, 5, 29), dated("May 28, 2023", 2023, 5, 28, language="en"))
        assert texts(finding) == ["28. Mai 2023"]

    def test_a_source_that_says_the_same(self):
        assert not found("COM001", number("156 Firmen", 156), number("156 Firmen", 156, article="a2"))
        assert not found("COM001", dated("2023", 2023), dated("28. September 2023", 2023, 9, 28))


def test_an_expected_set_is_said_in_words():
    [finding] = found("AGE002", TestAgeAtDeath().lifespan(85))
    assert finding.expected == "74 or 75"
