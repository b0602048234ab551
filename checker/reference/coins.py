"""Coins and the money that they are parts of, from ``rules/reference/coins.toml``."""

from functools import cache

from checker import datafile
from checker.errors import DataError
from checker.paths import RULES


def is_hundredth(coin: str, currency: str) -> bool:
    """Do a hundred of a coin ("cent", "penny") make one of a currency, by its ISO 4217 code? XXX is a dollar, whoever's."""
    return currency in _coins().get(coin, ())


@cache
def _coins() -> dict[str, list[str]]:
    file = RULES / "reference" / "coins.toml"
    return datafile.load_record(file, dict[str, list[str]], DataError, advice="write coin = [codes]")
