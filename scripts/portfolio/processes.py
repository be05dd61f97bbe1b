"""Several processes of this machine."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import Any, Self, TypeVar

from counterpart import Catalogue

from scripts.portfolio.crew import WINDOW, CrewError, Part, in_order
from scripts.rings import look_rarely

Result = TypeVar("Result")
DEATHS = 5
"""How often processes may be ended from outside before it is said that something ends them."""

_held: list[Catalogue] = []
"""What a process works with; read once when it starts."""


class Processes:
    """So many processes, started anew each: what one of them holds is nothing to the others.

    One that is ended from outside costs nothing: what it had is given to another.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._deaths = 0
        self._pool = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def each(self, parts: Iterable[Part[Result]]) -> Iterator[tuple[Result, int]]:
        """As `Crew` says."""
        return in_order(parts, WINDOW * self._count, self._given_out, self._taken)

    def _given_out(self, part: Part[Result]) -> tuple[ProcessPoolExecutor, Future[Result]]:
        try:
            return self._pool, self._pool.submit(_done, part)
        except BrokenProcessPool:
            self._anew(self._pool)
            return self._given_out(part)

    def _taken(
        self, part: Part[Result], given: tuple[ProcessPoolExecutor, Future[Result]]
    ) -> Result:
        pool, future = given
        try:
            return future.result()
        except BrokenProcessPool:
            self._anew(pool)
            return self._taken(part, self._given_out(part))

    def _anew(self, broken: ProcessPoolExecutor) -> None:
        """Other processes in place of those of a pool, unless that has happened already."""
        if broken is not self._pool:
            return
        self._deaths += 1
        if self._deaths > DEATHS:
            raise CrewError("processes-ended", count=self._deaths)
        broken.shutdown(wait=False)
        self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        """Never a copy of this process: that would hold its database and its open files."""
        return ProcessPoolExecutor(self._count, get_context("spawn"), _prepare)


def _prepare() -> None:
    """Ctrl+C is for the process that gave the work; when that is gone, so is this one."""
    from scripts.compiled import catalogue

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    look_rarely()
    _held.append(catalogue())


def _end_with_parent() -> None:
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)


def _done(part: Part[Any]) -> Any:
    return part.done(_held[0])
