"""Says on standard error how far long work has come."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

from scripts.said import Progress

T = TypeVar("T")

PAUSE = 2.0
"""Seconds before the first word, and between two; on a terminal one line is written over."""


def watched(items: Sequence[T], say: Progress, out: TextIO | None = None) -> Iterator[T]:
    """The items themselves, telling every few seconds how many of them are done."""
    return counted(((item, 1) for item in items), len(items), say, out)


def counted(
    items: Iterable[tuple[T, int]], total: int, say: Progress, out: TextIO | None = None
) -> Iterator[T]:
    """The items of a stream, each with how much of `total` it makes up; short work says nothing."""
    stream = sys.stderr if out is None else out
    again = stream.isatty()
    done, said, shown = 0, time.monotonic(), False
    for item, weight in items:
        yield item
        done += weight
        if time.monotonic() - said >= PAUSE:
            said, shown = time.monotonic(), True
            line = say(done, total)
            stream.write(f"\r{line}" if again else f"{line}\n")
            stream.flush()
    if shown and again:
        stream.write("\n")
