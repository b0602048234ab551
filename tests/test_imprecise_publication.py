"""What holds for every day of publication holds where only its month or its year is known: the set is never narrower."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import extract
from checker.values.dates import DaySet

GERMAN = """Es war am Donnerstag | Er kam am kommenden Freitag | Das gilt seit Montag | Am Wochenende regnete es | Letzte Woche
schneite es | Im Februar ist Messe | Am 20. April wird gewählt | Im kommenden Februar ist Messe | Im Sommer ist es
heiß | Vergangenen Winter fror es | Im dritten Quartal sank er | In KW 12 wird gebaut | Am 27. in Bonn | An Ostern ist
zu | Am letzten Tag des Monats ist Schluss | Am zweiten Sonntag im Mai ist Fest | In der ersten Maiwoche regnet es |
Vor drei Wochen begann es | In zwei Jahren endet es | Seit 19 Monaten ist Krieg | Ende des Monats ist Schluss | Anfang
Juni beginnt es | Gestern Abend war es kalt | Zum Jahresende ist Schluss | Ramadan beginnt | Im Vorjahr war Ruhe | Vom
28. Dezember bis 3. Januar ist zu | Am 5. dieses Monats kam er | Am 20. April dieses Jahres kam er | Im letzten
Jahrzehnt wuchs es | Von Mai bis September ist zu | Von Weihnachten bis Ostern lag Schnee | Von heute bis 3. Januar ist zu."""
ENGLISH = """It was on Thursday | He comes next Friday | It rained at the weekend | Last week it snowed | The fair is in February |
Next February is the fair | The vote is on 20 April | In summer it is hot | Last winter it froze | It fell in the
third quarter | It began three weeks ago | It ends in two years | The shop closes on Easter Monday | The feast is on
the second Sunday of May | It ends late in June | Last night was cold | It was quiet last year | The show
runs from May to September | It will be closed from 20 December to 5 January | It lasts until 3 March."""
SENTENCES = [
    (code, sentence.strip().removesuffix(".") + ".") for code, text in (("de", GERMAN), ("en", ENGLISH)) for sentence in text.split("|")
]


def _sets(sentence: str, language: str, published: str) -> dict[tuple[int, int], DaySet | None]:
    return {(c.start, c.end): c.days for c in extract(sentence, language=language, published=published) if c.kind in ("date", "time")}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
@settings(max_examples=12, deadline=None)
@given(day=st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31)))
def test_a_vaguer_publication_gives_no_narrower_set(language: str, sentence: str, day: dt.date):
    exact = _sets(sentence, language, day.isoformat())
    for published in (day.isoformat()[:7], day.isoformat()[:4]):
        for span, vague in _sets(sentence, language, published).items():
            days = exact.get(span)
            assert vague is None or days is None or days.within(vague), f"{published}: {sentence[slice(*span)]}"
