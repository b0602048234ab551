"""Who held an office, at a date of the text."""

from functools import reduce

from checker import Check, Checks, Claim, rule
from checker.kinds import Tenure
from checker.reference.facts import holders_named
from checker.values.dates import DaySet
from checker.words import say_days


@rule("FAC003", severity="warning", message='"{text}": {person} held the office {expected}, not {stated}')
def office_at_a_date(claim: Claim[Tenure]) -> Checks:
    """Somebody is called the holder of an office at the time, but held it at another.

    ## Why it matters
    The title of today is carried back, or one government is taken for the one before.

    ## Wrong
    ```de 2023-09-28
    2010 lehnte [der damalige Bundeskanzler Gerhard Schröder](FAC003 "Gerhard Schröder") das ab.
    ```

    ```en 2023-09-28
    In 2012 [then-US President Bill Clinton](FAC003 "Bill Clinton") turned it down.
    ```

    ## Right
    ```de 2023-09-28
    2003 lehnte der damalige Bundeskanzler Gerhard Schröder das ab. 2010 lobte er die Reform des damaligen Bundeskanzlers Gerhard Schröder.
    ```

    ```en 2023-09-28
    In 1998 then-US President Bill Clinton turned it down. In 2012 he praised the reform of then-US President Bill Clinton.
    ```

    ## Silent when
    Nothing says that the office was held at the time ("der damalige"); the office or its holder is not known; the words belong to something
    of that time ("the reform of then ..."); the date stands in another clause; or the sentence states no year, or more than one date.
    """
    office, person, at = claim.part("office"), claim.part("person"), claim.part("at")
    if office is None or person is None or at is None or not at.days or at.days.is_empty or claim.quoted:
        return
    title = " ".join(office.text.split())
    terms = [one.term for one in holders_named(" ".join(person.text.split())) if title in one.titles.get(claim.language or "", ())]
    if terms:
        held = reduce(DaySet.union, terms)
        yield Check(stated=at.days, expected=held, stated_as=say_days(at.days), expected_as=say_days(held), fields={"person": person.text})
