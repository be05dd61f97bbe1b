"""Compiles what the engine must know beforehand: definitions, words, locales and templates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from counterpart.catalogue import Catalogue

from scripts.checks.pages import read_pages
from scripts.definitions import Definitions
from scripts.locales import read_locales
from scripts.paths import CONTENT, LANGUAGES, THEME

IN_ENGINE = ("errors", "export", "plan", "rated", "report")
"""The locale files that the engine needs; the others are for pages only."""
OF_REPORTS = ("facts", "journey", "pulse", "stakeholders", "touchpoints")
"""Files whose words stand with those of the reports, kept apart so that each stays short."""


def compile_catalogue(definitions: Definitions) -> dict[str, Any]:
    """The catalogue as JSON values, from valid definitions."""
    locales = read_locales()
    return {
        "assessments": {key: asdict(found) for key, found in definitions.assessments.items()},
        "words": {
            language: {key: asdict(words) for key, words in by_id.items()}
            for language, by_id in definitions.words.items()
        },
        "locales": {
            language: {name: dict(files[name]) for name in IN_ENGINE}
            | {
                "report": dict(files["report"])
                | {k: v for n in OF_REPORTS for k, v in files[n].items()}
            }
            for language, files in locales.items()
        },
        "guidance": guidance_pages(),
        "templates": read_templates(THEME / "templates" / "report"),
    }


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
    for name, page in read_pages(content / LANGUAGES[0], content).items():
        address = Path(name).with_suffix(".html").as_posix()
        addresses[page.id] = address
        addresses |= {section.id: f"{address}#{section.id}" for section in page.sections}
    return addresses


def read_templates(folder: Path) -> dict[str, str]:
    """The report templates by file name."""
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


def catalogue(definitions: Definitions) -> Catalogue:
    """The catalogue for Python on this side of the browser."""
    return Catalogue.from_json(compile_catalogue(definitions))
