"""Compiles what the engine must know beforehand: definitions, words, locales and templates."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from counterpart.catalogue import Catalogue

from scripts.definitions import Definitions
from scripts.locales import read_locales
from scripts.paths import THEME

IN_ENGINE = ("errors", "report")
"""The locale files that the engine needs; the others are for pages only."""


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
            for language, files in locales.items()
        },
        "templates": read_templates(THEME / "templates" / "report"),
    }


def read_templates(folder: Path) -> dict[str, str]:
    """The report templates by file name."""
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


def catalogue(definitions: Definitions) -> Catalogue:
    """The catalogue for Python on this side of the browser."""
    return Catalogue.from_json(compile_catalogue(definitions))
