"""What stands before a date and says on which side of it something was."""

import pytest

from checker import extract


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "It closed before 12 May 2016.", "before"),
        ("en", "It closed prior to the 12th of May 2016.", "before"),
        ("en", "It closed after 2015.", "after"),
        ("en", "As of 12 May 2016 it is closed.", "as_of"),
        ("en", "By 12 May 2016 it was closed.", "until"),
        ("en", "It closed on 12 May 2016.", None),
        ("en", "Long before, on 12 May 2016, it closed.", None),
        ("de", "Sie schloss vor dem 12. Mai 2016.", "before"),
        ("de", "Vor 2016 war sie offen.", "before"),
        ("de", "Nach Mai 2016 war sie zu.", "after"),
        ("de", "Bis zum 12. Mai 2016 war sie offen.", "until"),
        ("de", "Sie ist zu (Stand: 12. Mai 2016).", "as_of"),
        ("de", "Sie schloss am 12. Mai 2016.", None),
        ("fr", "Le pont était ouvert avant le 12 mai 2016.", "before"),
        ("fr", "Le pont était fermé après 2015.", "after"),
        ("fr", "Le pont était ouvert jusqu'au 12 mai 2016.", "until"),
        ("es", "El puente estaba abierto antes del 12 de mayo de 2016.", "before"),
        ("es", "El puente estaba cerrado después de 2015.", "after"),
        ("nl", "De brug was open voor 12 mei 2016.", "before"),
        ("nl", "De brug was na 2015 dicht.", "after"),
        ("nl", "De brug was tot en met 12 mei 2016 open.", "until"),
    ],
)
def test_the_words_before_a_date(language, text, role):
    [claim] = extract(text, language=language)
    assert claim.role == role
    assert claim.days is not None


def test_the_ends_of_a_range_have_no_such_side():
    assert {claim.role for claim in extract("Von 1990 bis 1995 war sie zu.", language="de") if claim.kind == "date"} == {None}
