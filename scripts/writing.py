"""Writes a file whole or not at all: what was there stays until the new one is on the disk."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

UNFINISHED = ".counterpart-{}.part"
"""The name of a file that is not whole yet, beside the one that it becomes."""
_OPEN_FILE = re.compile(r"/dev/(?:fd/(\d+)|(stdin)|(stdout)|(stderr))|/proc/self/fd/(\d+)")
NOBODY_READS = "nobody reads from this pipe"


class WriteError(Exception):
    """A file that cannot be written; the file that was there is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


@contextlib.contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to, which takes its place at the end, on the disk already.

    A link is followed: what it leads to is replaced, with its mode and owner. A device or a pipe
    is written to as it is. Raises WriteError; after any error what was there is untouched.
    """
    try:
        place = path if open_file(path) is not None else Path(os.path.realpath(path))
        there = _state(place)
        if open_file(path) is not None or (there and not stat.S_ISREG(there.st_mode)):
            with _stream(path) as out:
                yield out
        else:
            with _replacing(place, there) as out:
                yield out
    except OSError as error:
        if error.errno == errno.EPIPE:  # who read it has seen enough
            raise
        raise WriteError(path, reason(error)) from error


def write_whole(path: Path, data: bytes) -> None:
    """Writes these bytes; see `whole`."""
    with whole(path) as out:
        out.write(data)


def write_all(targets: Mapping[Path, Callable[[], bytes]]) -> Iterator[Path]:
    """Writes several files, each made when its turn comes, and gives the path of each."""
    for path, make in targets.items():
        write_whole(path, make())
        yield path


def open_file(path: Path, dash: int = 1) -> int | None:
    """The number of the open file that a path stands for, as /dev/stdout does; None for others.

    A single hyphen stands for the output, or for what `dash` says.
    """
    if str(path) == "-":
        return dash
    match = _OPEN_FILE.fullmatch(str(path.absolute())) if os.name == "posix" else None
    if not match:
        return None
    number = match[1] or match[5]
    return int(number) if number else [bool(match[at]) for at in (2, 3, 4)].index(True)


def reason(error: OSError) -> str:
    """Why something failed, in the system's words."""
    return error.strerror or type(error).__name__


def shared_places(
    outputs: Iterable[Path | None], inputs: Iterable[Path | str]
) -> Iterator[tuple[str, Path, Path]]:
    """The outputs that are also something else: `input` or `output`, the path, the other's path.

    Links and other names of the same file are seen through.
    """
    seen: dict[tuple[object, ...], Path] = {}
    wanted = [path for path in outputs if path]
    for path in wanted:
        for key in _identities(path):
            if key in seen:
                yield "output", path, seen[key]
                break
        seen |= dict.fromkeys(_identities(path), path)
    if any(_state(path) for path in wanted):  # else none of them can be an input
        for given in inputs:
            if (status := _state(given)) and (key := (status.st_dev, status.st_ino)) in seen:
                yield "input", seen[key], Path(given)


def _identities(path: Path) -> list[tuple[object, ...]]:
    """Where a path leads, and which file lies there."""
    status = _state(path)
    name = (os.path.normcase(os.path.realpath(path)),)
    return [name, *([(status.st_dev, status.st_ino)] if status else [])]


def _state(path: Path | str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 a Path for each of 100,000 takes a second
    except OSError:
        return None


@contextlib.contextmanager
def _stream(path: Path) -> Iterator[IO[bytes]]:
    """A device or pipe; one that is open already is not opened again, which would empty a file."""
    number = open_file(path)
    if number is None:
        try:
            number = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            if stat.S_ISFIFO(path.stat().st_mode):
                raise OSError(error.errno, NOBODY_READS) from error
            raise
        os.set_blocking(number, True)
    else:
        number = os.dup(number)
    with os.fdopen(number, "wb") as out:
        yield out


@contextlib.contextmanager
def _replacing(place: Path, there: os.stat_result | None) -> Iterator[IO[bytes]]:
    """A new file that takes the place of another, or of none."""
    unfinished = place.with_name(UNFINISHED.format(secrets.token_hex(6)))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    number = os.open(unfinished, flags, 0o600 if there else 0o666)
    try:
        with os.fdopen(number, "wb") as out:
            yield out
            out.flush()
            if there:
                _resemble(out.fileno(), unfinished, there)
            os.fsync(out.fileno())
        unfinished.replace(place)
    except BaseException:  # Ctrl+C too
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
    _sync(place.parent)


def _resemble(number: int, path: Path, there: os.stat_result) -> None:
    """Gives a file the owner, where one may, and the mode of another."""
    if hasattr(os, "fchown"):
        for owner, group in ((there.st_uid, -1), (-1, there.st_gid)):
            with contextlib.suppress(OSError):
                os.fchown(number, owner, group)
    path.chmod(stat.S_IMODE(there.st_mode))


def _sync(folder: Path) -> None:
    """Puts the name on the disk, where a folder can be opened for that."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
