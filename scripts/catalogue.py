"""Compiles what the engine must know beforehand: definitions, words, locales and templates."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from counterpart.catalogue import LATER, LOCALES, SPOKEN, Catalogue
from counterpart.language import DEFAULT
from counterpart.loading import OUTSIDE, load_catalogue

from scripts.checks.pages import read_pages
from scripts.definitions import Definitions
from scripts.locales import read_locales, read_words
from scripts.method_folders import method_folders
from scripts.methods import outside as known_outside
from scripts.paths import CONTENT, LANGUAGES, THEME
from scripts.plays.form import FOLDER as PLAYS
from scripts.plays.reading import read_facts, read_written
from scripts.programmes.words import FOLDER as PROGRAMMES

WRITING = "language"
"""The locale file that says how a language writes."""
IN_ENGINE = ("errors", "export", WRITING, "own-questions", "plan", "portfolio", "report")
"""The locale files that the engine needs."""
FOR_COMMANDS = (*IN_ENGINE, "command", "merging")
"""Those that commands need; the others are for pages only."""
ROOM, ON_CARDS = "workshop", "card-"
"""The locale file of the workshop, and what the keys begin with that the engine says of it."""
TEMPLATE_ENDINGS = (".html", ".txt")


def compile_catalogue(
    definitions: Definitions, outside: Sequence[str] | None = None, *, commands: bool = False
) -> dict[str, Any]:
    """The catalogue as JSON values, from valid definitions.

    `outside` names modules of methods that are not the product's own, those of the overlay unless
    told; the templates and the words of every method go with the reports'. `commands` adds what
    the command line says besides.
    """
    locales = read_locales()
    outside = known_outside() if outside is None else outside
    names = FOR_COMMANDS if commands else IN_ENGINE
    folders = method_folders(outside)
    return {
        "assessments": {
            key: asdict(assessment) for key, assessment in definitions.assessments.items()
        },
        "words": {
            language: {key: asdict(words) for key, words in by_id.items()}
            for language, by_id in definitions.words.items()
        },
        "locales": {
            language: {name: dict(files[name]) for name in names}
            | {"report": dict(files["report"]) | method_words(language, folders)}
            | {ROOM: {key: text for key, text in files[ROOM].items() if key.startswith(ON_CARDS)}}
            for language, files in locales.items()
        },
        "guidance": guidance_pages(),
        "plays": {key: asdict(play) for key, play in read_facts().items()},
        "play_words": {
            language: {key: asdict(of.words) for key, of in read_written(language).items()}
            for language in LANGUAGES
        },
        **({OUTSIDE: list(outside)} if outside else {}),
        "templates": read_templates(THEME / "templates" / "report")
        | read_templates(THEME / "templates" / ROOM, f"{ROOM}/")
        | method_templates(folders),
    }


def apart(compiled: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The catalogue that every visit starts with, and by language what the others say.

    The first speaks the default language and knows of the others how they write, since a round may
    be named in any of them.
    """
    later = [language for language in compiled[LOCALES] if language != DEFAULT]
    first = {**compiled, LATER: later}
    for name in SPOKEN:
        first[name] = {of: said for of, said in compiled[name].items() if of not in later}
    first[LOCALES] |= {of: {WRITING: compiled[LOCALES][of][WRITING]} for of in later}
    return first, {of: {name: compiled[name][of] for name in SPOKEN} for of in later}


def catalogue_bytes(compiled: Mapping[str, Any]) -> bytes:
    """The compiled catalogue for a browser: in the order of the definitions, which reports keep.

    In ASCII: a text with one typographic quote takes twice the memory while it is read.
    """
    return json.dumps(compiled, separators=(",", ":")).encode()


def guidance_pages(content: Path = CONTENT) -> dict[str, str]:
    """Where each id of the content stands: its address from the language's root.

    Both languages have the same ids in the same files.
    """
    addresses = {}
    for name, page in read_pages(content / LANGUAGES[0]).items():
        is_made = Path(name).parent.name in (PLAYS, PROGRAMMES)
        path = Path(name).with_suffix("") / "index.html" if is_made else Path(name)
        address = path.with_suffix(".html").as_posix()
        addresses[page.id] = address
        addresses |= {section.id: f"{address}#{section.id}" for section in page.sections}
    return addresses


def read_templates(folder: Path, before: str = "") -> dict[str, str]:
    """The report templates in a folder by file name, with what stands before it."""
    paths = (path for path in sorted(folder.iterdir()) if path.suffix in TEMPLATE_ENDINGS)
    return {f"{before}{path.name}": path.read_text("utf-8") for path in paths}


def method_templates(folders: Mapping[str, Path]) -> dict[str, str]:
    """The templates of the methods, as `<method>/<file>`."""
    return {
        name: text
        for method, folder in folders.items()
        for name, text in read_templates(folder, f"{method}/").items()
    }


def method_words(language: str, folders: Mapping[str, Path]) -> dict[str, str]:
    """What the reports of the methods say in a language; `check` sees that no key stands twice."""
    files = (folder / f"{language}.yaml" for folder in folders.values())
    return {key: text for path in files if path.exists() for key, text in read_words(path).items()}


def catalogue(definitions: Definitions) -> Catalogue:
    """The catalogue for Python on this side of the browser."""
    return load_catalogue(compile_catalogue(definitions, commands=True))
