"""The age of a person whose birthday is known."""

from checker import Check, Checks, Claim, PersonAge, rule
from checker.ages import completed_years, other_ages, say_ages
from checker.reference.facts import holders_named
from checker.values.numbers import exactly
from checker.words import say_days


@rule("FAC002", severity="warning", message='"{text}": born on {born}, at publication {expected} years old')
def age_of_public_figure(claim: Claim[PersonAge]) -> Checks:
    """The age given to a public figure is not the one at publication.

    ## Why it matters
    Ages are copied from older texts, and a birthday has passed since.

    ## Wrong
    ```de 2023-09-28
    Am Donnerstag sprach der [62-jährige Olaf Scholz](FAC002 "65") im Bundestag.
    ```

    ```en 2023-09-28
    [Joe Biden, 78](FAC002 "80"), is to speak on Monday.
    ```

    ## Right
    ```de 2023-09-28
    Am Donnerstag sprach der 65-jährige Olaf Scholz im Bundestag. 2021 gewann der 63-jährige Olaf Scholz die Wahl.
    ```

    ```en 2023-09-28
    Joe Biden, 80, is to speak on Monday.
    ```

    ## Silent when
    The publication date is not known; the person is not known, or shares the full name with another; the sentence names another year or
    tells of the past; or the age is right on one of the days on which the text can have been published.
    """
    age, person = claim.part("age"), claim.part("person")
    if age is None or person is None or not isinstance(age.value, int) or age.hedge or claim.quoted or claim.published is None:
        return
    births = {holder.born for holder in holders_named(" ".join(person.text.split()))}
    born = births.pop() if len(births) == 1 else None
    possible = None if born is None else completed_years(born, claim.published)
    if born is None or possible is None:
        return
    yield Check(
        stated=exactly(age.value),
        expected=possible,
        stated_as=age.text,
        expected_as=say_ages(possible),
        fields={"born": say_days(born)},
        repairs=other_ages(age, possible),
    )
