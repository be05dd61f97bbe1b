"""Where the files of a portfolio lie: in a folder, or at an address that fsspec can read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname

from counterpart.portfolio import stores
from counterpart.reading.foreign import HEAD
from counterpart.reading.strict_json import SIZE_LIMIT

from scripts.arriving import Passed, levels_below, sifted, what_states

FILE = "file"


class Place(Protocol):
    """Where files lie: `top` is how any process finds them from there."""

    @property
    def top(self) -> str: ...

    def ways(self, passed: Passed) -> Iterator[str]:
        """The paths from the top of all files that are ours, in their order."""
        ...

    def size(self, way: str) -> int:
        """The bytes of a file, as far as that can be said without asking for it."""
        ...

    def shown(self, way: str = "") -> str:
        """How a file is named in what is printed."""
        ...


@dataclass(frozen=True)
class Folder:
    """A folder that this machine sees."""

    path: Path

    @property
    def top(self) -> str:
        """The folder from the root, for processes that stand elsewhere."""
        return os.path.abspath(self.path)  # noqa: PTH100 links stay as they were named

    def ways(self, passed: Passed) -> Iterator[str]:
        """As `Place` says."""
        top = str(self.path)
        start = len(os.path.join(top, ""))  # noqa: PTH118 no path is made of it
        for path in sifted(levels_below(top, passed), passed):
            yield path[start:] if os.sep == "/" else path[start:].replace(os.sep, "/")

    def size(self, way: str) -> int:
        """As `Place` says."""
        try:
            return os.stat(f"{self.top}/{way}").st_size  # noqa: PTH116 a Path for each takes longer
        except OSError:
            return 0

    def shown(self, way: str = "") -> str:
        """As `Place` says."""
        return str(self.path / way)


@dataclass(frozen=True)
class Store:
    """An address. Raises StoreError where its store cannot be opened."""

    top: str

    def ways(self, passed: Passed) -> Iterator[str]:
        """As `Place` says."""
        root = stores.opened(self.top)[1]

        def what(path: str) -> str | None:
            try:
                first = stores.part(self.top, path, 0, HEAD)
                if not first:
                    return ""
                return what_states(first, lambda: stores.part(self.top, path, HEAD, SIZE_LIMIT))
            except OSError:
                return ""

        for path in sifted(
            stores.levels(self.top),
            passed,
            below=lambda place: stores.levels(self.top, place),
            join=lambda place, name: f"{place}/{name}",
            what=what,
            named=PurePosixPath,
        ):
            yield path.removeprefix(root).lstrip("/")

    def size(self, way: str) -> int:
        """As `Place` says."""
        return 0

    def shown(self, way: str = "") -> str:
        """As `Place` says."""
        return f"{stores.shown(self.top).rstrip('/')}/{way}".removesuffix("/")


def place_of(given: str) -> Place:
    """The place that a path or an address names. Raises StoreError."""
    if stores.MARK not in given:
        return Folder(Path(given))
    parts = urlsplit(given)
    if parts.scheme == FILE and not parts.netloc:
        return Folder(Path(url2pathname(parts.path)))
    if not stores.is_folder(given):
        raise stores.StoreError("no-such-folder", {"address": stores.shown(given)})
    return Store(given)


def inputs_of(place: Place) -> Iterator[str]:
    """The paths of the files of this machine that will be read."""
    if not isinstance(place, Folder):
        return iter(())
    passed = Passed()
    return sifted(levels_below(str(place.path), passed), passed)
