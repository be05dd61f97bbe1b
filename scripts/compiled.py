"""The compiled catalogue of this playbook, kept below build/ until a source of it changes.

A command line that checked all definitions each time would spend most of its time on that. What is
kept is used only where a hash of every source, of Python and of what is installed is the same, and
where it is whole; everywhere else the catalogue is compiled anew, as if nothing had been kept.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import counterpart
from counterpart import Catalogue, load_catalogue
from counterpart.report.render import environment
from jinja2.bccache import Bucket, BytecodeCache

from scripts.methods import methods
from scripts.paths import (
    BUILD,
    CONTENT,
    DEFINITIONS,
    LOCALES,
    OVERLAY,
    PACKAGE,
    PLAYS,
    ROOMS,
    ROOT,
    THEME,
)

STORE = BUILD / (f"catalogue-{ROOMS.name}.bin" if OVERLAY else "catalogue.bin")
SOURCES = (
    CONTENT,
    DEFINITIONS,
    PACKAGE,
    PLAYS,
    ROOT / "scripts",
    LOCALES,
    THEME / "templates" / "report",
    THEME / "templates" / "workshop",
    *([ROOMS] if OVERLAY else []),
)
"""The folders that hold whatever the catalogue says, and the code that checks and compiles it."""
HASHED = hashlib.sha256().digest_size
START = time.time() - time.process_time()
"""When this process began, or a little later."""


class Codes(BytecodeCache):
    """The compiled templates by Jinja's own keys; Jinja looks whether they fit the source."""

    def __init__(self, by_key: dict[str, bytes]) -> None:
        self.by_key = by_key

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket where there is something for it."""
        if data := self.by_key.get(bucket.key):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what is in the bucket."""
        self.by_key[bucket.key] = bucket.bytecode_to_string()


def catalogue(store: Path = STORE) -> Catalogue:
    """The catalogue of this playbook's definitions. Raises DefinitionsError."""
    key = fingerprint()
    compiled, codes = read(store, key) or _made(store, key)
    held = replace(compiled, methods=methods())
    environment(held.templates).bytecode_cache = Codes(codes)
    return held


def fingerprint(sources: Iterable[Path] = SOURCES) -> bytes:
    """A hash of all that the catalogue is made from, and of what makes it."""
    hasher = hashlib.sha256(repr([sys.version, sys.flags.optimize, *_installed()]).encode())
    imported = Path(counterpart.__file__).parent
    for folder in sorted({*sources, imported}):
        for path in _files(str(folder)):
            content = _content(path)
            hasher.update(f"{path}\0{len(content)}\0".encode(errors="surrogateescape"))
            hasher.update(content)
    return hasher.digest()


def read(store: Path, key: bytes) -> tuple[Catalogue, dict[str, bytes]] | None:
    """What is kept under this key: the catalogue without its methods, its templates' code."""
    content = _content(str(store))
    head, data = content[: 2 * HASHED], content[2 * HASHED :]
    if head != key + hashlib.sha256(data).digest():
        return None
    compiled, codes = pickle.loads(data)  # as far from strangers as the bytecode of this file
    return compiled, codes


def _made(store: Path, key: bytes) -> tuple[Catalogue, dict[str, bytes]]:
    """The same, compiled; kept where it can be written and no source changed meanwhile.

    A process that has run for long may still have the code of yesterday loaded.
    """
    from scripts.catalogue import compile_catalogue  # these take longer to load than all the rest
    from scripts.definitions import read_definitions

    compiled = load_catalogue(compile_catalogue(read_definitions(), commands=True))
    compiled = replace(compiled, methods={})
    codes = Codes({})
    templates = environment(compiled.templates).overlay(bytecode_cache=codes)
    for name in compiled.templates:
        templates.get_template(name)
    if not _changed_since_start() and fingerprint() == key:
        with suppress(OSError):  # a checkout that nobody may write to has nothing kept
            keep(store, key, compiled, codes.by_key)
    return compiled, codes.by_key


def keep(store: Path, key: bytes, compiled: Catalogue, codes: dict[str, bytes]) -> None:
    """Writes this in one step: another process finds all of it, or all that was there before.

    Raises OSError where it cannot be written.
    """
    data = pickle.dumps((compiled, codes))
    store.parent.mkdir(parents=True, exist_ok=True)
    part = store.with_name(f".{store.name}.{os.getpid()}.{time.time_ns()}")
    try:
        part.write_bytes(key + hashlib.sha256(data).digest() + data)
        part.replace(store)
    finally:
        part.unlink(missing_ok=True)


def _files(folder: str) -> Iterator[str]:
    """All files below a folder but Python's own compiled ones, in the order of their paths."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if not entry.is_dir():
            yield entry.path
        elif entry.name != "__pycache__":
            yield from _files(entry.path)


def _content(path: str) -> bytes:
    """The bytes of a file; none where it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 half the time, for many files
            return file.read()
    except OSError:
        return b""


def _changed_since_start() -> bool:
    times = (os.stat(path) for folder in SOURCES for path in _files(str(folder)))  # noqa: PTH116 as above
    return any(max(status.st_mtime, status.st_ctime) > START for status in times)


def _installed() -> list[str]:
    """The names and versions of all that is installed where Python looks."""
    names = set[str]()
    for place in sys.path:
        with suppress(OSError):
            names.update(name for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208 names are wanted
    return sorted(names)
