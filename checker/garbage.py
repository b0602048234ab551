"""How often a process of the command looks for garbage."""

import gc

_ALLOCATIONS, _GENERATION = 50_000, 20  # 700 and 10 by default


def collect_seldom() -> None:
    """Look for garbage seldom in this process, which ends with its report.

    Articles leave hardly any cycles behind, and each look for them goes over all that is known of a language.
    """
    gc.set_threshold(_ALLOCATIONS, _GENERATION, _GENERATION)
