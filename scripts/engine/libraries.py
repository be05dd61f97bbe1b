"""Makes what Python starts from: compiled libraries, and a memory that has loaded them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterpart.canonical import canonical_bytes
from counterpart.loading import OUTSIDE

from scripts.catalogue import apart, catalogue_bytes
from scripts.engine.archives import framed, unzipped, zipped
from scripts.engine.bundle import PYODIDE, SCRIPTS
from scripts.engine.errors import EngineBuildError
from scripts.engine.interpreter import interpreter
from scripts.engine.keeping import Inputs, cached, sources
from scripts.engine.packages import LATER, PACKAGES, licences, package_sources
from scripts.engine.requests import answered, first_of_each, later_requests
from scripts.engine.running import HERE, pack, run
from scripts.packing import level

PRODUCTS = ("stdlib", "packages", "snapshot", *LATER)
WORDS_OF = "words-"
"""What the names of the files with the words of a language begin with, as the loader knows them."""
LEVEL = 18
"""How hard Zstandard tries: 19 takes a third longer and saves half a percent."""


@dataclass(frozen=True)
class Libraries:
    """The packed files that Python starts from; `snapshot` is None where none was made.

    `later` are the parts that only some requests need, by name, `words` what each language says
    but the default one, by language.
    """

    stdlib: bytes
    packages: bytes
    later: Mapping[str, bytes]
    words: Mapping[str, bytes]
    snapshot: bytes | None = None


def packages_of(catalogue: Mapping[str, Any]) -> tuple[str, ...]:
    """What is loaded at the start: the packages, and those of methods from outside."""
    outside = (name.partition(".")[0] for name in catalogue.get(OUTSIDE, ()))
    return (*PACKAGES, *dict.fromkeys(outside))


def plain_libraries(cache: Path, catalogue: Mapping[str, Any]) -> Libraries:
    """The whole standard library, compiled, and the packages as they are written.

    Nothing is made anew when the packages change: for a site that is being worked on.
    """
    stdlib = (_stdlib(cache) / "stdlib.bin").read_bytes()
    own, *later = (
        framed(zipped({**package_sources(of), **licences(of)}))
        for of in (packages_of(catalogue), *LATER.values())
    )
    words = {of: framed(content) for of, content in _words(catalogue).items()}
    return Libraries(stdlib, own, dict(zip(LATER, later, strict=True)), words)


def libraries(cache: Path, catalogue: Mapping[str, Any], requests: list[str]) -> Libraries:
    """What is loaded and nothing else, compiled, and a snapshot that holds all of it.

    Before anything is handed out, all `requests` are answered from the snapshot, and every third by
    the libraries; they must give the answers of this Python. Raises EngineBuildError.
    """
    words = _words(catalogue)
    given = {
        "packages.zip": zipped(package_sources(packages_of(catalogue))),
        **{f"{part}.zip": zipped(package_sources(of)) for part, of in LATER.items()},
        "catalogue.json": catalogue_bytes(apart(catalogue)[0]),
        **{f"{WORDS_OF}{of}.json": content for of, content in words.items()},
        "requests.json": canonical_bytes(requests),
        "warming.json": canonical_bytes(first_of_each(requests)),
        "later.json": canonical_bytes(later_requests(requests, catalogue)),
        **{name: (_stdlib(cache) / name).read_bytes() for name in ("stdlib.zip", "standins.zip")},
    }
    under = licences((*PACKAGES, *(package for of in LATER.values() for package in of)))
    own = interpreter(cache)
    inputs = {
        **given,
        **_common(),
        **sources(own),
        "licences": zipped(under),
        "level": str(level(LEVEL)).encode(),
    }
    folder = cached(cache, "snapshot", inputs, lambda part: _make(part, own, given, catalogue))
    made = {name: (folder / f"{name}.bin").read_bytes() for name in PRODUCTS}
    later = {part: made.pop(part) for part in LATER}
    spoken = {of: (folder / f"{WORDS_OF}{of}.bin").read_bytes() for of in words}
    return Libraries(**made, later=later, words=spoken)


def _words(catalogue: Mapping[str, Any]) -> dict[str, bytes]:
    """By language the file that lets the engine speak it, see `answer_language`."""
    return {of: catalogue_bytes({of: said}) for of, said in apart(catalogue)[1].items()}


def _make(
    folder: Path, own: Path, given: Mapping[str, bytes], catalogue: Mapping[str, Any]
) -> None:
    answers = answered(json.loads(given["requests.json"]), catalogue)
    files = {**given, "answers.json": canonical_bytes(answers), "empty.zip": zipped({})}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    archives = [folder / f"{name}.zip" for name in ("packages", *LATER)]
    run("compile.mjs", folder / "stdlib.zip", *archives)
    _make_lean(folder)
    run("trace.mjs", folder)
    loaded, later = json.loads((folder / "modules.json").read_bytes())
    stdlib = unzipped((folder / "stdlib.zip").read_bytes())
    for part, names in later.items():
        archive = folder / f"{part}.zip"
        archive.write_bytes(_only(names, zipped({**stdlib, **unzipped(archive.read_bytes())})))
    for name in ("stdlib", "packages"):
        archive = folder / f"{name}.zip"
        archive.write_bytes(_only(loaded, archive.read_bytes()))
    run("snapshot.mjs", folder, own)
    run("verify.mjs", folder, own)
    products = {
        "stdlib": (folder / "stdlib.zip").read_bytes(),
        "snapshot": (folder / "snapshot").read_bytes(),
        **{
            name: zipped({**unzipped((folder / f"{name}.zip").read_bytes()), **licences(of)})
            for name, of in {"packages": PACKAGES, **LATER}.items()
        },
        **{path.stem: path.read_bytes() for path in folder.glob(f"{WORDS_OF}*.json")},
    }
    for path in folder.iterdir():
        path.unlink()
    pack(folder, products, level(LEVEL))


def _make_lean(folder: Path) -> None:
    """Writes the archives that a snapshot is made of, with stand-ins for what scoring never uses.

    Parts hold theirs in place of the originals: they are the same for a start by the libraries.
    Raises EngineBuildError where there is nothing any more that one stands in for.
    """
    standins = unzipped((folder / "standins.zip").read_bytes())
    left = set(standins)
    for name in ("stdlib", "packages", *LATER):
        files = unzipped((folder / f"{name}.zip").read_bytes())
        lean = {path: standins.get(path, content) for path, content in files.items()}
        target = name if name in LATER else f"lean-{name}"
        (folder / f"{target}.zip").write_bytes(zipped(lean))
        left -= set(files)
    if left:
        raise EngineBuildError(f"no module to stand in for: {', '.join(sorted(left))}")


def _standins() -> dict[str, bytes]:
    """The sources of the stand-ins by the path of what they stand in for."""
    folder = HERE / "standins"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.py")}


def _stdlib(cache: Path) -> Path:
    """A folder with the whole standard library and the stand-ins, compiled."""
    whole, standins = PYODIDE / "python_stdlib.zip", zipped(_standins())

    def make(folder: Path) -> None:
        own, compiled = folder / "standins.zip", folder / "stdlib.zip"
        own.write_bytes(standins)
        compiled.write_bytes(whole.read_bytes())
        run("compile.mjs", whole, compiled)
        run("compile.mjs", compiled, own)
        (folder / "stdlib.bin").write_bytes(framed(compiled.read_bytes()))

    return cached(cache, "stdlib", {**_common(), **sources(whole), "standins": standins}, make)


def _only(loaded: Iterable[str], archive: bytes) -> bytes:
    files, names = unzipped(archive), set(loaded)
    return zipped({name: content for name, content in files.items() if name in names})


def _common() -> Inputs:
    """What every product depends on: Pyodide, and what is done with it."""
    loader = [PYODIDE / "package.json", SCRIPTS / "heap.js"]
    return sources(HERE, HERE / "node", HERE / "inside", *loader)
