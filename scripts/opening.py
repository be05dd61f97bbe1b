"""Opens what people name or keep in folders: regular files only, and never more than a limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from counterpart.reading import regular
from counterpart.reading.regular import SpecialFileError

from scripts.writing import open_file

__all__ = ["SpecialFileError", "bounded"]


def bounded(path: str | Path, limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit, by which too large ones are known.

    Nothing waits here for somebody to write: a pipe by its name, a device or a socket is refused
    as SpecialFileError. A pipe that the command was started with (`<(…)`, /dev/stdin, `-`) is read.
    Raises OSError where there is nothing to read.
    """
    given = open_file(Path(path), dash=0)
    if given is None:
        return regular.bounded(path, limit)
    number = os.dup(given)
    try:
        mode = os.fstat(number).st_mode
        if not stat.S_ISFIFO(mode):
            regular.refuse_special(mode)
        return regular.read_out(number, limit)
    finally:
        os.close(number)
