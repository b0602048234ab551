"""Nouns in the plural and in the singular, and their lemmas."""

import tomllib

import pytest

from checker.language import available, load
from checker.language.lemmas import Lemmatizer, pairs
from checker.language.source import Lemmas
from checker.paths import LANGUAGES

GERMAN = """
    Rüstungsfirmen Rüstungsfirma · Firmen Firma · Ländern Land · Bundesländer Bundesland · Ausländern Ausländer
    Zigaretten Zigarette · Wahlberechtigten Wahlberechtigte · Schwerverletzte Schwerverletzte · Toten Tote · Beamten Beamte
    Abgeordneten Abgeordnete · Geflüchteten Geflüchtete · Inhaftierten Inhaftierte · Studierenden Studierende
    Angehörigen Angehörige · Obdachlosen Obdachlose · Musikstücke Musikstück · Musikstücken Musikstück · Anlagen Anlage
    Windkraftanlagen Windkraftanlage · Wagen Wagen · Lastwagen Lastwagen · Personen Person · Wahlkreise Wahlkreis
    Wahlkreisen Wahlkreis · Dienstreisen Dienstreise · Preisen Preis · Arbeitern Arbeiter · Politikern Politiker
    Ministern Minister · Sternen Stern · Schwestern Schwester · Bauern Bauer · Bilder Bild · Bildern Bild · Wälder Wald
    Wörtern Wort · Standorten Standort · Geburtsorte Geburtsort · Obstsorten Obstsorte · Autos Auto · Kameras Kamera
    E-Autos E-Auto · Lkws Lkw · LKWs LKW · Taxis Taxi · Azubis Azubi · Smartphones Smartphone · Kurse Kurs · Kursen Kurs
    Busse Bus · Ergebnisse Ergebnis · Gefängnissen Gefängnis · EU-Staaten EU-Staat · Soldatinnen Soldatin · Kadetten Kadett
    Rekruten Rekrut · Granaten Granate · Haubitzen Haubitze · Kampfjets Kampfjet · Marschflugkörpern Marschflugkörper
    Bombenanschlägen Bombenanschlag · Schüsse Schuss · Zügen Zug · Flughäfen Flughafen · Gärten Garten · Läden Laden
    Bahnhöfen Bahnhof · Brände Brand · Verbänden Verband · Gebäuden Gebäude · Bäumen Baum · Kräne Kran · Verträge Vertrag
    Anwälten Anwalt · Ärztinnen Ärztin · Kühen Kuh · Gänse Gans · Städten Stadt · Päpste Papst · Vögeln Vogel
    Töchtern Tochter · Schäden Schaden · Fässer Fass · Eiern Ei · Seen See · Ideen Idee · Köche Koch · Bananen Banane
    Neonazis Neonazi · Teppichen Teppich · Parteien Partei · Brauereien Brauerei · Kolonien Kolonie
    Ministerien Ministerium · Kriterien Kriterium · Museen Museum · Zentren Zentrum · Villen Villa · Viren Virus
    Risiken Risiko · Organismen Organismus · Stadien Stadion · Praxen Praxis · Prinzipien Prinzip · Journalisten Journalist
    Wartelisten Warteliste · Demonstranten Demonstrant · Varianten Variante · Präsidenten Präsident · Renten Rente
    Psychologen Psychologe · Direktoren Direktor · Ingenieure Ingenieur · Figuren Figur · Millionären Millionär
    Offizieren Offizier · Sportarten Sportart · Karten Karte · Sparten Sparte · Kreditkarten Kreditkarte
    Musikarten Musikart · Fahrten Fahrt · Antworten Antwort · Erzählungen Erzählung · Zungen Zunge · Jungen Junge
    Möglichkeiten Möglichkeit · Mannschaften Mannschaft · Universitäten Universität · Bilanzen Bilanz · Pflanzen Pflanze
    Grenzen Grenze · Gesetzen Gesetz · Schützen Schütze · Geschütze Geschütz · Kirchen Kirche · Bereichen Bereich
    Mädchen Mädchen · Brötchen Brötchen · Menschen Mensch · Flaschen Flasche · Tischen Tisch · Frauen Frau · Namen Name
    Verfahren Verfahren · Erdbeben Erdbeben · Jahren Jahr · Fahrzeugen Fahrzeug · Augenzeugen Augenzeuge · Kollegen Kollege
    Franzosen Franzose · Chinesen Chinese · Fragen Frage · Tagen Tag · Verlagen Verlag · Etagen Etage · Modelle Modell
    Stellen Stelle · Kanonen Kanone · Hormone Hormon · Terminen Termin · Maschinen Maschine · Fachleuten Fachleute
    Millionen Million · Milliarden Milliarde · Dritteln Drittel
"""
GERMAN_SINGULAR = """
    Gruppe Mensch Haus Land Stadt Frau Kind Firma Museum Schule Straße Stimme Stunde Rakete Kirche Familie Bus Preis Kreis
    Ergebnis Virus Gas Stern Konzern Bauer Gebäude Tochter Insel Partei Zeitung Zeuge Experte Opfer Fenster Garten Hafen Ei
    See Brücke Aktie Idee Karte Liste Klasse Waffe Höhle Ehe Verletzte Unternehmen EU NATO
"""
ENGLISH = """
    companies company · countries country · children child · grandchildren grandchild · men man · women woman
    policemen policeman · congresswomen congresswoman · specimens specimen · people people · persons person · wives wife
    housewives housewife · lives life · thieves thief · gloves glove · olives olive · relatives relative · analyses analysis
    hypotheses hypothesis · crises crisis · diagnoses diagnosis · purposes purpose · criteria criterion · bacteria bacterium
    boxes box · taxes tax · axes axe · buses bus · viruses virus · warehouses warehouse · causes cause · nurses nurse
    cases case · bases base · gases gas · lenses lens · classes class · heroes hero · shoes shoe · series series
    species species · movies movie · ties tie · pennies penny · churches church · beaches beach · taxis taxi · uses use
    censuses census · headaches headache · caches cache · dishes dish · quizzes quiz · prizes prize · feet foot · mice mouse
    larvae larva · alumni alumnus · offices office · matrices matrix · troops troop · headquarters headquarters
    passers-by passer-by · F-16s F-16 · MPs MP · ex-wives ex-wife · police police · officers officer · news news
    statistics statistic · attorneys attorney
"""
ENGLISH_SINGULAR = "person man woman child company bus gas virus class analysis species house shoe hero office lens police crew injured UN"


def _examples(text: str) -> list[tuple[str, ...]]:
    return [tuple(example.split()) for line in text.split("\n") for example in line.split("·") if example.strip()]


@pytest.mark.parametrize(("word", "lemma"), _examples(GERMAN))
def test_german(word, lemma):
    assert load("de").lemma(word) == lemma
    assert load("de").lemma(lemma) == lemma


@pytest.mark.parametrize(("word", "lemma"), _examples(ENGLISH))
def test_english(word, lemma):
    assert load("en").lemma(word) == lemma
    assert load("en").lemma(lemma) == lemma


@pytest.mark.parametrize(("code", "words"), [("de", GERMAN_SINGULAR), ("en", ENGLISH_SINGULAR)])
def test_the_singular_stays(code, words):
    assert [load(code).lemma(word) for word in words.split()] == words.split()


@pytest.mark.parametrize("path", sorted(LANGUAGES.glob("*.lemmas.toml")), ids=lambda path: path.name)
def test_no_form_has_two_lemmas(path):
    for table in tomllib.loads(path.read_text(encoding="utf-8"))["lemmas"].values():
        found: dict[str, str] = {}
        for form, lemma in pairs(table):
            assert found.setdefault(form, lemma) == lemma, form


def test_a_file_of_lemmas_is_no_language():
    assert all("." not in code for code in available())


def test_the_order_of_precedence():
    lemma = Lemmatizer(
        [
            Lemmas(words={"{berg,tal}en": "{}", "=arten": "first", "rate": "rat"}, endings={"n": ""}),
            Lemmas(words={"karten": "karte"}, endings={"ten": "t"}),
        ]
    )
    assert lemma("Bergen") == "Berg"
    assert lemma("Eisbergen") == "Eisberg"
    assert lemma("Spielkarten") == "Spielkarte"
    assert lemma("Arten") == "First"
    assert lemma("Sarten") == "Sart"
    assert lemma("Wolken") == "Wolke"
    assert lemma("Straten") == "Strat"
    assert lemma("Xrate") == "Xrate"
    assert lemma("AEN") == "AEN"
    assert lemma("Y") == "Y"
    assert lemma("") == ""
