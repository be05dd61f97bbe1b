"""Reads files that lie somewhere: regular ones only, and never more of one than a response may be.

For the command line and for whoever shares its work out; the engine has no files.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from counterpart.errors import Problem, ResponseError
from counterpart.reading.foreign import HEAD
from counterpart.reading.strict_json import FILE_LIMIT, SIZE_LIMIT, refuse_foreign, refuse_size

ENDING, ENDING_WHOLE = ".response.json", ".relationship.json"
"""How the names of our files end when we give them out."""
KINDS = {
    stat.S_IFDIR: "folder",
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}
"""What is no file, by its type; the words stand in the locale files under `special-…`."""
LEAST, AT_ONCE = 1 << 10, 1 << 16
"""Bytes that are asked for at a time."""


class SpecialFileError(Exception):
    """What stands at a path is no regular file; `kind` says what it is."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"a {kind} is no file")


def limit_of(name: str) -> int:
    """How many bytes a file of this name may have."""
    return FILE_LIMIT if name.endswith(ENDING) else SIZE_LIMIT


def content(path: str, read: Callable[[str, int], bytes] | None = None) -> bytes:
    """The bytes of a file. Raises ResponseError where there is none to read, or too many.

    `read` gives the bytes of a path, one more than a limit at most; without it, `bounded` does.
    """
    try:
        limit = limit_of(path)
        data = (read or bounded)(path, limit)
        refuse_longer(data, limit, lambda: os.stat(path).st_size if os.path.isfile(path) else 0)  # noqa: PTH113, PTH116 as text: a Path for each of 100,000 takes seconds
        return data
    except SpecialFileError as error:
        raise ResponseError([Problem("", f"special-{error.kind}")]) from None
    except OSError as error:
        raise unreadable(error) from None


def refuse_longer(data: bytes, limit: int, size: Callable[[], int]) -> None:
    """Raises ResponseError where there are more bytes than a limit; `size` says of how many."""
    if len(data) > limit:
        refuse_foreign(data[:HEAD], part=True)
        refuse_size(max(len(data), size()), limit)


def unreadable(error: Exception) -> ResponseError:
    """What to say of a file that could not be read."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    return ResponseError([Problem("", "unreadable", {"reason": reason})])


def bounded(path: str | Path, limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit, by which too large ones are known.

    Nothing waits here for somebody to write: a pipe, a device or a socket is refused as
    SpecialFileError. Raises OSError where there is nothing to read.
    """
    refuse_special(os.stat(path).st_mode)  # noqa: PTH116 as above
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    number = os.open(path, flags)
    try:
        state = os.fstat(number)
        refuse_special(state.st_mode)
        return read_out(number, limit, state.st_size)
    finally:
        os.close(number)


def read_out(number: int, limit: int, size: int = AT_ONCE) -> bytes:
    """What an open file still has, at most one byte more than the limit.

    `size` is how much that may be; room for more than it has takes longer than reading it.
    """
    parts, left = [], limit + 1
    while left > 0 and (part := os.read(number, min(left, max(size + 1, LEAST), AT_ONCE))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def refuse_special(mode: int) -> None:
    """Raises SpecialFileError where a mode is not that of a regular file."""
    if kind := KINDS.get(stat.S_IFMT(mode)):
        raise SpecialFileError(kind)
