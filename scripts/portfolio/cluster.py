"""Many machines: the workers of a Dask cluster. The only module that knows `distributed`."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from types import TracebackType
from typing import Any, Self, TypeVar

from counterpart import Catalogue, elsewhere
from counterpart.carried import carried, ids_of
from counterpart.portfolio.stores import MARK

from scripts.methods import outside
from scripts.portfolio.crew import WINDOW, CrewError, Part, in_order
from scripts.rings import RARELY

Result = TypeVar("Result")
LIBRARY = "distributed"
PATIENCE = 20
"""Seconds that a scheduler, and then the first worker, has to answer."""
FEWEST = 8
"""Parts that are given out at a time, however few work."""


class Cluster:
    """The workers of a scheduler, each fit to give the results that this process would give.

    A worker that is ended costs nothing: the scheduler gives what it had to another one.
    """

    def __init__(self, address: str, top: str, catalogue: Catalogue) -> None:
        if find_spec(LIBRARY) is None:
            raise CrewError("no-distributed", package=LIBRARY)
        import distributed

        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said here
        self._ids = list(catalogue.methods)
        self._terms = elsewhere.terms(catalogue, carried(outside()), RARELY)
        self._given: set[Any] = set()
        try:
            client: Any = distributed.Client
            self._client = client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise CrewError("no-scheduler", address=address, reason=_said(error)) from error
        try:
            self._check(top)
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        try:
            if self._given:
                self._client.cancel(list(self._given), force=True)
        finally:
            self._client.close()

    def each(self, parts: Iterable[Part[Result]]) -> Iterator[tuple[Result, int]]:
        """As `Crew` says."""
        most = max(FEWEST, WINDOW * sum(self._client.nthreads().values()))
        return in_order(parts, most, self._given_out, self._taken)

    def _given_out(self, part: Part[Result]) -> Any:
        future = self._client.submit(elsewhere.done, part, self._terms, pure=False)
        self._given.add(future)
        return future

    def _taken(self, part: Part[Result], future: Any) -> Result:
        from distributed import CancelledError, KilledWorker

        try:
            result: Result = future.result()
        except elsewhere.UnfitError as error:
            raise CrewError("worker-unfit", worker=error.machine) from error
        except KilledWorker as error:
            raise CrewError("workers-ended", worker=error.last_worker.address) from error
        except (CancelledError, OSError) as error:
            raise CrewError("cluster-gone", reason=_said(error)) from error
        self._given.discard(future)
        return result

    def _check(self, top: str) -> None:
        """Raises CrewError where a worker or the scheduler would not give the same results."""
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise CrewError("no-workers") from error
        try:
            self._client.run_on_scheduler(elsewhere.code)
        except Exception as error:  # whatever it was, it came from there
            raise CrewError("scheduler-lacks", reason=_said(error)) from error
        self._every("worker-lacks", "worker-unfit", elsewhere.code, (), self._terms.code)
        if self._terms.methods.modules:
            arrived = partial(ids_of, self._terms.methods)
            self._every("worker-lacks-method", "worker-unfit", arrived, (), self._ids)
        if MARK not in top:
            self._every("worker-lacks", "worker-sees-no-folder", os.path.isdir, (top,), True)

    def _every(
        self, lacks: str, other: str, function: Any, arguments: tuple[str, ...], expected: object
    ) -> None:
        answers: Mapping[str, Any] = self._client.run(function, *arguments, on_error="return")
        for worker, answer in sorted(answers.items()):
            if isinstance(answer, BaseException):
                raise CrewError(lacks, worker=worker, reason=_said(answer))
            if answer != expected:
                raise CrewError(other, worker=worker, folder="".join(arguments))


def _said(error: BaseException) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
