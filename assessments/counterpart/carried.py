"""Methods from outside that travel with the work: as text, and imported again where they arrive.

Their package bears a hash of what it holds as its name there, so that a machine that serves several
overlays, or one that changed, never takes one for another. The engine never loads this module.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

from counterpart.method import Method
from counterpart.methods import with_more

SUFFIX, START = ".py", "__init__"


@dataclass(frozen=True)
class Carried:
    """The Python of methods from outside, by its path in their package, and their modules there."""

    files: tuple[tuple[str, str], ...] = ()
    modules: tuple[str, ...] = ()

    @property
    def package(self) -> str:
        """What the package is called where it arrives."""
        digest = hashlib.sha256(repr(self.files).encode()).hexdigest()
        return f"counterpart_carried_{digest[:16]}"


NOTHING = Carried()


def carried(modules: Sequence[str]) -> Carried:
    """Modules of one package, such as `counterpart_overlay.median_only`, with all of its Python."""
    if not modules:
        return NOTHING
    package, names = modules[0].partition(".")[0], [name.partition(".")[2] for name in modules]
    folder = Path(str(import_module(package).__file__)).parent
    paths = sorted(folder.rglob(f"*{SUFFIX}"))
    files = ((path.relative_to(folder).as_posix(), path.read_text("utf-8")) for path in paths)
    return Carried(tuple(files), tuple(names))


@lru_cache(maxsize=4)
def methods_of(given: Carried) -> Mapping[str, Method]:
    """The product's methods and those that were carried here. Raises whatever their code raises."""
    if given.modules and given.package not in sys.modules:
        sys.meta_path.append(_Package(given.package, dict(given.files)))
    return with_more(import_module(f"{given.package}.{name}").METHOD for name in given.modules)


def ids_of(given: Carried) -> list[str]:
    """The ids of all methods, as a machine has them once these have arrived."""
    return list(methods_of(given))


@dataclass(frozen=True)
class _Package(MetaPathFinder, InspectLoader):
    """Finds the modules of a package among texts."""

    name: str
    files: Mapping[str, str] = field(repr=False)

    def find_spec(
        self, fullname: str, path: Iterable[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module of this name; None where it is none of these."""
        if self._place(fullname) is None:
            return None
        return spec_from_loader(fullname, self, origin=f"<{fullname}>")

    def get_source(self, fullname: str) -> str:
        """The text of a module. Raises ImportError where there is none."""
        place = self._place(fullname)
        if place is None:
            raise ImportError(fullname)
        return self.files[place]

    def is_package(self, fullname: str) -> bool:
        """Whether a module has others inside it."""
        return (self._place(fullname) or "").endswith(f"{START}{SUFFIX}")

    def _place(self, fullname: str) -> str | None:
        top, *inside = fullname.split(".")
        if top != self.name:
            return None
        ways = ("/".join((*inside, START)), "/".join(inside))
        return next((f"{way}{SUFFIX}" for way in ways if f"{way}{SUFFIX}" in self.files), None)
