"""Articles examined in several processes, which end with the one that started them."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from checker.errors import StimmigError
from checker.examine import Examined, Plan, examine_all
from checker.garbage import collect_seldom
from checker.model import Article


def examine_chunks(chunks: Sequence[Sequence[Article]], plan: Plan, jobs: int) -> list[Examined]:
    """All articles of some chunks examined in as many processes as ``jobs`` says, in their order.

    A StimmigError where a process dies. Where the run is interrupted, the processes are ended, and only the caller is told of it.
    """
    # A quarter of the package's start-up, which most runs have no use for.
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    others = active_children()
    with ProcessPoolExecutor(min(jobs, len(chunks)), mp_context=get_context("spawn"), initializer=collect_seldom) as pool:
        try:
            with _interrupts_held():
                results = pool.map(examine_all, chunks, [plan] * len(chunks))
            return [one for chunk in results for one in chunk]
        except BrokenExecutor:
            problem = f"one of {jobs} processes ended before its time, perhaps for want of memory; try again with fewer jobs"
            raise StimmigError(problem) from None
        except KeyboardInterrupt:
            for process in active_children():
                if process not in others:
                    process.terminate()
            raise


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """An interrupt comes behind this, and never to a process that begins in it, which would die of it with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
