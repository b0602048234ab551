"""Cells of tables: no claim reaches over a border, and each cell says the same wherever its column stands."""

from hypothesis import given
from hypothesis import strategies as st

from checker import extract

HEADS = ["Umsatz (Mio. Euro)", "Anteil in Prozent", "Fläche in km²", "Stimmen", "Rang", "Euro Pokal", "%", "Mrd. USD", "Name", ""]
CELLS = ["12,5", "340", "1.300", "0", "rund 20", "-", "", "Mühle", "3 Euro", "25,7 %", "12 500", "zwölf", "Tausende"]
ROWS = st.integers(2, 4).flatmap(
    lambda width: st.tuples(
        st.lists(st.sampled_from(HEADS), min_size=width, max_size=width),
        st.lists(st.lists(st.sampled_from(CELLS), min_size=width, max_size=width), min_size=1, max_size=4),
    )
)


def written(heads, rows, border):
    """A table in a text, one line a row."""
    lines = [border.join(["Ort", *heads]), *(border.join([f"Dorf{'a' * place}", *row]) for place, row in enumerate(rows, 1))]
    return "Die Werte im Einzelnen:\n\n" + "\n".join(lines) + "\n\nSo viel dazu."


def values(text):
    return sorted((claim.text, claim.kind, str(claim.numbers), claim.unit or "") for claim in extract(text, language="de"))


@given(table=ROWS, border=st.sampled_from(["\t", " | "]))
def test_no_claim_reaches_over_a_border(table, border):
    for claim in extract(written(*table, border), language="de"):
        assert not {"\t", "|", "\n"} & set(claim.text)


@given(table=ROWS, border=st.sampled_from(["\t", " | "]))
def test_the_order_of_columns_says_nothing(table, border):
    heads, rows = table
    turned = heads[::-1], [row[::-1] for row in rows]
    assert values(written(heads, rows, border)) == values(written(*turned, border))


def test_a_head_of_a_column_is_no_unit_of_another_table():
    text = "Ort\tUmsatz (Mio. Euro)\nDorf\t12\n\nDas sind alle Orte.\n\nOrt\tRang\nDorf\t12\n"
    assert [(claim.kind, claim.unit) for claim in extract(text, language="de")] == [("money", "EUR"), ("number", None)]


def test_what_a_cell_has_itself_stays():
    text = "Ort\tPreis in Dollar\nDorf\t12 Euro\nStadt\t15\n"
    assert [(claim.text, claim.unit) for claim in extract(text, language="de")] == [("12 Euro", "EUR"), ("15", "USD")]


def test_a_vague_cell_has_no_unit_of_its_head():
    rows = "Ort | Umsatz (Mio. Euro)\nDorf | Tausende\nStadt | 5\n"
    assert [(claim.text, claim.kind) for claim in extract(rows, language="de")] == [("Tausende", "number"), ("5", "money")]
