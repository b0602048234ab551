"""Who says so: the source of a number, and what only looks like one."""

import pytest

from checker import extract

NAMED = {
    "Nach Angaben der Polizei kamen 300 Menschen.": "Polizei",
    "Wie die Polizei am Montag mitteilte, kamen 300 Menschen.": "Polizei",
    "Der Feuerwehr zufolge brannten 40 Autos.": "Feuerwehr",
    "Es waren 40 Autos, teilte die Gemeinde mit.": "Gemeinde",
    "Es kamen 30 Gäste, so Bürgermeister Weber.": "Weber",
    "Es kamen 30 Gäste, so ein Sprecher der Stadt.": "Sprecher",
    "Es waren 30 Gäste, sagte gestern Karl Weber.": "Karl Weber",
    "Anna Huber sagte, es seien 30 Gäste.": "Anna Huber",
    "Nach Angaben der Sport-Bild sind es 30 Millionen Euro.": "Sport-Bild",
    "Es waren 30 Gäste, sagte Ministerin Anna Huber-Weber.": "Anna Huber-Weber",
}
UNNAMED = [
    "Das Dach fehlte, so dass die Bewohner 3000 Euro zahlten.",
    "Es gab 20 Feste, so zum Beispiel in Wien.",
    "Es waren 40 Autos, sagte er gegen Ende.",
    "Anna Huber gab drei Konzerte.",
    "Die Angaben der Opferzahl wurden auf 76 Tote korrigiert.",
    "Die Band Blaue Stunde meldete sich mit 20 Liedern zurück.",
    "Es kostet 20 Euro, so der Preis stabil bleibt.",
    "Mit 30 Booten fuhren sie, so die Karte günstig ist.",
    "Laut Ernährungs- und Landwirtschaftsamt sind es 30 Tonnen.",
    "Die Stadt ist so groß wie Wien und hat 40 Brücken.",
]


@pytest.mark.parametrize(("text", "source"), NAMED.items())
def test_who_says_so(text: str, source: str) -> None:
    assert [claim.source for claim in extract(text, language="de") if claim.kind in ("count", "money")] == [source]


@pytest.mark.parametrize("text", UNNAMED)
def test_nobody_says_so(text: str) -> None:
    assert [claim.source for claim in extract(text, language="de") if claim.source is not None] == []
