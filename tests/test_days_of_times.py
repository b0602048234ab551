"""The day that a bare time is read as is one of those that it can be of, whatever the text has named before."""

import pytest

from checker import extract
from checker.values import timex


@pytest.mark.parametrize(
    "before",
    [
        "The police came on 7 September.",
        "On 3 May 2023 it began. The police came on 7 September.",
        "On 3 May 2023 it began. The police came in the night to 7 September.",
        "The police came in the night to 7 September.",
        "On 3 May 2023 it began. The police came on Monday.",
        "In August the town decided.",
    ],
)
@pytest.mark.parametrize("after", ["It was over at 6 pm.", "It is over at 6 pm."])
def test_the_reading_of_a_time_is_one_of_its_days(before: str, after: str):
    *_, time = extract(f"{before} {after}", language="en", published="2023-09-28")
    read = timex.parse(time.timex.value.partition("T")[0])
    assert time.kind == "time" and read is not None and read.within(time.days)
