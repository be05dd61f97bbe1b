"""The methods of an overlay: modules of one package, beside those of the product."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from counterpart.method import Method
from counterpart.methods import METHODS as OURS
from counterpart.methods import with_more

from scripts.checks.problems import Problem
from scripts.overlay.laying import PACKAGE, PYTHON, Laid, laid
from scripts.paths import OVERLAY, ROOMS


def modules(rooms: Path = ROOMS) -> tuple[str, ...]:
    """The modules of the methods of an overlay that is laid there; they can be imported then."""
    folder = rooms / PYTHON / PACKAGE
    if not folder.is_dir():
        return ()
    if (place := str(rooms / PYTHON)) not in sys.path:
        sys.path.append(place)
    names = (path.parent.name for path in sorted(folder.glob("*/__init__.py")))
    return tuple(f"{PACKAGE}.{name}" for name in names)


@cache
def known() -> Mapping[str, Method]:
    """The methods of the product and those of this process's overlay that can be used."""
    laid()
    more = {of.id: of for name in modules() if isinstance(of := _loaded(name), Method)}
    return with_more(method for key, method in more.items() if key not in OURS)


def usable() -> tuple[str, ...]:
    """The modules of the overlay's methods that can be used; the check names the others."""
    if not OVERLAY:
        return ()
    laid()
    named = ((name, _loaded(name)) for name in modules())
    return tuple(name for name, of in named if isinstance(of, Method) and of.id not in OURS)


def faults_of(laid: Laid) -> Iterator[Problem]:
    """The methods that cannot be used, with the line of their Python that fails."""
    before: dict[str, str] = {}
    for name in modules(laid.into):
        folder = name.rpartition(".")[2]
        start = f"{PYTHON}/{PACKAGE}/{folder}/__init__.py"
        method = _loaded(name)
        if isinstance(method, Exception):
            path, line = _place(method, laid.into, start)
            says = f"found Python that cannot be imported ({type(method).__name__}: {method})"
            yield laid.back(Problem(path, line, "", f"{says}; expected a module with METHOD"))
        elif method is None:
            says = "found no METHOD; expected one, a Method of counterpart.method"
            yield laid.back(Problem(start, 1, "", says))
        elif method.id in OURS or method.id in before:
            says = f"found a method {method.id} already; expected an id of its own"
            yield laid.back(Problem(start, 1, method.id, says))
        elif method.id != folder.replace("_", "-"):
            says = f"found {method.id}; expected {folder.replace('_', '-')}, as its folder is named"
            yield laid.back(Problem(start, 1, "id", says))
        else:
            before[method.id] = folder


@cache
def _loaded(name: str) -> Method | Exception | None:
    """The method of a module; what stands in its way, where it is not there."""
    try:
        method = getattr(import_module(name), "METHOD", None)
    except Exception as error:  # whatever its author's code raises
        return error
    return method if isinstance(method, Method) else None


def _place(error: Exception, into: Path, start: str) -> tuple[str, int]:
    """The last line of the overlay's own code that an error came through."""
    if isinstance(error, SyntaxError) and error.filename:
        frames = [(error.filename, error.lineno or 1)]
    else:
        summary = traceback.extract_tb(error.__traceback__)
        frames = [(frame.filename, frame.lineno or 1) for frame in summary]
    for name, line in reversed(frames):
        path = Path(name)
        if path.is_relative_to(into):
            return path.relative_to(into).as_posix(), line
    return start, 1
