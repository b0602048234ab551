"""Known events: the shipped file, files of a newsroom, and names in texts."""

from pathlib import Path

import pytest

from checker import check
from checker.errors import DataError
from checker.reference.events import at_end, at_start, knowing, known_events, read_events
from checker.reference.housecalendar import events_of
from checker.values import civil

GOOD = '[[group]]\nsource = "town archive"\nevents = [\n  {date = "1954-05-03", de = ["Eröffnung der Brücke"]},\n]\n'
ICS = """BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
SUMMARY:Großes\\, altes\r
  Stadtfest\r
DTSTART;VALUE=DATE:20230930\r
DTEND;VALUE=DATE:20231002\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Ratssitzung\r
DTSTART;TZID="Europe/Berlin":20230928T180000\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Jeden Montag\r
DTSTART:20230928\r
RRULE:FREQ=WEEKLY\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_the_shipped_file_has_hundreds_with_names_in_german_and_english():
    events = known_events(())
    assert len(events) > 300
    assert all(event.source and not event.days.is_empty for event in events)
    assert sum(bool(event.named("de")) for event in events) > 300 and sum(bool(event.named("en")) for event in events) > 300


@pytest.mark.parametrize(
    ("words", "language", "length", "first"),
    [
        ("Mauerfalls war", "de", 1, "1989-11-09"),
        ("Ende des Zweiten Weltkrieges begann", "de", 4, "1945-05-08"),
        ("Nürnberger Gesetzen zufolge", "de", 2, "1935-09-15"),
        ("Nuremberg Law of that year", "en", 2, "1935-09-15"),
        ("fall of the Berlin Wall and", "en", 5, "1989-11-09"),
        ("russischen Angriffs auf die Ukraine", "de", 5, "2022-02-24"),
    ],
)
def test_names_are_found_in_any_case(words, language, length, first):
    known = at_start(words.split(), language)
    assert known is not None and known.length == length and civil.iso(known.days.first or 0) == first


def test_the_longest_name_wins_and_a_name_of_several_events_means_any():
    known = at_end(["nach", "dem", "Fall", "der", "Mauer"], "de")
    assert known is not None and known.length == 3
    brexit = at_start(["Brexit"], "de")
    assert brexit is not None and {civil.civil(day)[0] for span in brexit.days.spans for day in span if day} == {2016, 2020}
    assert at_start(["Krieg"], "de") is None


@pytest.mark.parametrize(
    ("old", "new", "line", "part"),
    [
        ("1954-05-03", "1954-13-03", 4, "EDTF|exists"),
        ('"1954-05-03"', "1954", None, "as a text"),
        ('de = ["Eröffnung der Brücke"]', 'name = ["x"]', 4, "unknown key 'name'"),
        ('["Eröffnung der Brücke"]', '"Eröffnung"', 4, "list of texts"),
        ("source", "sauce", 2, "unknown key 'sauce'"),
        ("[[group]]", "[[groups]]", 1, "unknown key 'groups'"),
        ("events = [", "events = {", 3, "TOML"),
        (', de = ["Eröffnung der Brücke"]', "", 4, "needs a name"),
        (', de = ["Eröffnung der Brücke"]', ', region = 5, de = ["x"]', 4, "region 5 is no text"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path, old, new, line, part):
    file = tmp_path / "events.toml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=part) as caught:
        list(read_events(file))
    assert caught.value.file == file
    assert line is None or caught.value.line == line


def test_groups_that_are_none(tmp_path):
    file = tmp_path / "events.toml"
    file.write_text("\ngroup = 1\n", encoding="utf-8")
    with pytest.raises(DataError, match="begin each with") as caught:
        list(read_events(file))
    assert caught.value.line == 2


def test_a_newsroom_adds_events_and_its_calendar(tmp_path):
    (tmp_path / "events.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "house.ics").write_text(ICS, encoding="utf-8")
    assert at_start(["Eröffnung", "der", "Brücke"], "de") is None
    with knowing((str(tmp_path),)):
        known, feast = at_start(["Eröffnung", "der", "Brücke"], "de"), at_start(["Großes", "altes", "Stadtfest"], "de")
    assert known is not None and feast is not None
    assert [civil.iso(day) for day in feast.days.days()] == ["2023-09-30", "2023-10-01"]


def test_a_calendar_of_a_house(tmp_path):
    file = tmp_path / "house.ics"
    file.write_text(ICS, encoding="utf-8")
    assert list(events_of(file)) == [("Großes, altes Stadtfest", "2023-09-30/2023-10-01"), ("Ratssitzung", "2023-09-28")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Stadtfest am 3.", "no calendar"),
        (ICS.replace("20230930", "gestern"), "DTSTART"),
        (ICS.replace("20230930", "20230931"), r"ics:\d+: .*20230931"),
        (ICS.replace("20230930", "00000930"), "00000930"),
        (ICS[: ICS.rindex("END:VEVENT")], r"ics:\d+: the event that begins here has no END"),
    ],
)
def test_a_broken_calendar_is_told(tmp_path, text, part):
    file = Path(tmp_path / "house.ics")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=part):
        list(events_of(file))


def test_parameters_of_a_calendar(tmp_path):
    """They are passed over, signs between quotation marks too; however many they are, a line without a colon is no property."""
    file = Path(tmp_path / "house.ics")
    quoted = ICS.replace("SUMMARY:", 'SUMMARY;ALTREP="cid:a;b";LANGUAGE=de:')
    file.write_text(quoted.replace("BEGIN:VEVENT", "BEGIN:VEVENT\nX" + 5000 * ";", 1), encoding="utf-8")
    assert [name for name, _ in events_of(file)] == ["Großes, altes Stadtfest", "Ratssitzung"]


def test_a_folder_of_data_alone_goes_into_the_check(tmp_path):
    text = "Seit der Eröffnung der Brücke (3. Mai 1955) ist viel geschehen."
    (tmp_path / "events.toml").write_text(GOOD, encoding="utf-8")
    assert not check(text, language="de", published="2023-09-28").findings
    [finding] = check(text, language="de", published="2023-09-28", rules=tmp_path).findings
    assert finding.rule == "EVT007" and finding.expected == "3 May 1954"


def test_broken_data_of_a_newsroom_stop_the_check(tmp_path):
    (tmp_path / "events.toml").write_text(GOOD.replace("05-03", "15-03"), encoding="utf-8")
    with pytest.raises(DataError, match=r"events\.toml:4"):
        check("Ein Text.", language="de", rules=tmp_path)
