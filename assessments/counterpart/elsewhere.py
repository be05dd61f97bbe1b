"""Parts of a portfolio on another machine, which has this package and nothing else of ours.

Each part comes with the definitions and the methods from outside, so that all work with the same
ones, and with a hash of the code, so that no machine works with another. The engine never loads
this module.
"""

from __future__ import annotations

import gc
import hashlib
import pickle
import platform
import sys
import zlib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol

import counterpart
from counterpart.carried import NOTHING, Carried, methods_of
from counterpart.catalogue import Catalogue
from counterpart.errors import CounterpartError


class UnfitError(CounterpartError):
    """This machine has other code than whoever shares the work out, or lacks what that needs."""

    def __init__(self, machine: str) -> None:
        self.machine = machine
        super().__init__(machine)


class Part(Protocol):
    """A part of the work, as `counterpart.portfolio.batch` has them."""

    def done(self, catalogue: Catalogue) -> Any:
        """What comes of it."""
        ...


@dataclass(frozen=True)
class Terms:
    """What every part of a portfolio is worked out with: which code, and the packed definitions.

    `rarely` is after how many new objects Python looks for rings among them; 0 leaves that as it
    is there.
    """

    code: str
    definitions: bytes
    methods: Carried = NOTHING
    rarely: int = 0


def terms(catalogue: Catalogue, methods: Carried = NOTHING, rarely: int = 0) -> Terms:
    """The terms of a process that shares work out: all that is needed to read and compare."""
    writing = {name: {"language": of["language"]} for name, of in catalogue.locales.items()}
    fresh = {key: replace(of) for key, of in catalogue.assessments.items()}  # nothing remembered
    bare = Catalogue(assessments=fresh, words={}, locales=writing, templates={})
    packed = zlib.compress(pickle.dumps(bare, pickle.HIGHEST_PROTOCOL), 9)
    return Terms(code(), packed, methods, rarely)


@cache
def code() -> str:
    """A hash of the package's own modules, and of which Python runs them."""
    hasher = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    folder = Path(counterpart.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        data = path.read_bytes()
        hasher.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        hasher.update(data)
    return hasher.hexdigest()


def done(part: Part, agreed: Terms) -> Any:
    """What comes of a part here. Raises UnfitError where other code would work it out."""
    if agreed.code != code():
        raise UnfitError(platform.node())
    try:
        catalogue = _catalogue(agreed)
    except ImportError as error:  # of a method from outside
        raise UnfitError(platform.node()) from error
    return part.done(catalogue)


@lru_cache(maxsize=4)
def _catalogue(agreed: Terms) -> Catalogue:
    """The definitions, unpacked once for all parts that come with the same ones."""
    if agreed.rarely:
        gc.set_threshold(agreed.rarely)
    bare: Catalogue = pickle.loads(zlib.decompress(agreed.definitions))
    return replace(bare, methods=methods_of(agreed.methods))
