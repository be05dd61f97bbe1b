"""Opens what people name or keep in folders: regular files only, and never more than a limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from scripts.writing import open_file

KINDS = {
    stat.S_IFDIR: "folder",
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}
"""What is no file, by its type; the words stand in the locale files under `special-…`."""
AT_ONCE = 1 << 16


class SpecialFileError(Exception):
    """What stands at a path is no regular file; `kind` says what it is."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"a {kind} is no file")


def bounded(path: Path, limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit, by which too large ones are known.

    Nothing waits here for somebody to write: a pipe by its name, a device or a socket is refused
    as SpecialFileError. A pipe that the command was started with (`<(…)`, /dev/stdin, `-`) is read.
    Raises OSError where there is nothing to read.
    """
    number = _opened(path)
    with os.fdopen(number, "rb", buffering=0) as file:
        parts, left = [], limit + 1
        while left > 0 and (part := file.read(min(left, AT_ONCE))):
            parts.append(part)
            left -= len(part)
    return b"".join(parts)


def _opened(path: Path) -> int:
    """An open file that can be read at once; looked at before and after it is opened."""
    given = open_file(path, dash=0)
    if given is None:
        _refuse_special(path.stat().st_mode)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        number = os.open(path, flags)
    else:
        number = os.dup(given)
    try:
        mode = os.fstat(number).st_mode
        if given is None or not stat.S_ISFIFO(mode):
            _refuse_special(mode)
    except SpecialFileError:
        os.close(number)
        raise
    return number


def _refuse_special(mode: int) -> None:
    if kind := KINDS.get(stat.S_IFMT(mode)):
        raise SpecialFileError(kind)
