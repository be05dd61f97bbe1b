"""Files that lie at an address, such as `smb://server/share/responses`: the one door to fsspec.

For the command line and for whoever shares its work out; the engine never loads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from importlib.util import find_spec
from typing import Any

from counterpart.errors import CounterpartError, InputError, ResponseError
from counterpart.reading.regular import limit_of, refuse_longer, unreadable

MARK = "://"
"""What an address has and no path of ours: a path with it is taken for an address."""
Level = tuple[str, list[str], list[str]]
"""A folder, the names of the folders in it, and of the files; whoever walks may take some out."""


class StoreError(CounterpartError):
    """A store that cannot be opened; `code` names the sentence, `facts` are its facts."""

    def __init__(self, code: str, facts: Mapping[str, str]) -> None:
        self.code, self.facts = code, facts
        super().__init__(code, facts)


@cache
def opened(address: str) -> tuple[Any, str]:
    """The store of an address, and where in it the address leads. Raises StoreError."""
    protocol = address.partition(MARK)[0]
    if find_spec("fsspec") is None:
        raise StoreError("no-fsspec", {"protocol": protocol})
    from fsspec.core import url_to_fs

    try:
        store, root = url_to_fs(address)
    except ImportError as error:
        raise StoreError(
            "no-store-package", {"protocol": protocol, "reason": str(error)}
        ) from error
    except ValueError as error:
        raise StoreError("no-store", {"protocol": protocol, "reason": str(error)}) from error
    except Exception as error:  # each store has its own: no such server, no such user
        raise StoreError("no-answer", {"protocol": protocol, "reason": _reason(error)}) from error
    return store, root.rstrip("/")


def is_folder(address: str) -> bool:
    """Whether an address leads to a folder. Raises StoreError."""
    store, root = opened(address)
    try:
        return bool(store.isdir(root))
    except Exception as error:  # as above
        protocol = address.partition(MARK)[0]
        raise StoreError("no-answer", {"protocol": protocol, "reason": _reason(error)}) from error


def shown(address: str) -> str:
    """The address as it can be printed: what opens it (a name, a password) is not in it."""
    store, root = opened(address)
    return str(store.unstrip_protocol(root))


def levels(address: str, below: str = "") -> Iterator[Level]:
    """Every folder from an address down, or from one that these gave; as `os.walk` does."""
    store, root = opened(address)
    for place, folders, names in store.walk(below or root):
        names[:] = filter(None, names)
        yield place, folders, names


def part(address: str, path: str, start: int, end: int) -> bytes:
    """Some bytes of a file that `levels` named. Raises OSError where there are none to read."""
    try:
        return bytes(opened(address)[0].cat_file(path, start=start, end=end))
    except OSError:
        raise
    except Exception as error:  # as above
        raise OSError(0, _reason(error), path) from error


def contents(address: str, ways: Sequence[str]) -> Iterator[bytes | InputError]:
    """The bytes of files by their ways, or what is wrong with them; asked for together."""
    store, root = opened(address)
    limits = [limit_of(way) for way in ways]
    paths = [f"{root}/{way}" for way in ways]
    starts, ends = [0] * len(paths), [limit + 1 for limit in limits]
    given = store.cat_ranges(paths, starts, ends, on_error="return")
    for path, data, limit in zip(paths, given, limits, strict=True):
        if isinstance(data, Exception):
            yield unreadable(data)
            continue
        try:
            refuse_longer(data, limit, partial(_size, store, path))
        except ResponseError as error:
            yield error
        else:
            yield bytes(data)


def _size(store: Any, path: str) -> int:
    try:
        return int(store.size(path) or 0)
    except Exception:  # as above: what is known is that it is too large
        return 0


def _reason(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
