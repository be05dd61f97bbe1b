"""The locale files in the theme: words of the pages, the reports and the errors."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from scripts.paths import LANGUAGES, LOCALES
from scripts.yaml_reader import load

Locale = dict[str, dict[str, str]]


def read_locales(folder: Path = LOCALES) -> dict[str, Locale]:
    """All locale files as `{language: {file: {key: text}}}`."""
    return {
        language: {
            path.stem: dict(read_words(path)) for path in sorted((folder / language).glob("*.yaml"))
        }
        for language in LANGUAGES
    }


def read_words(path: Path) -> dict[str, str]:
    """The texts of one locale file by key."""
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, changed: int) -> dict[str, str]:
    words: dict[str, str] = load(path.read_text("utf-8"))
    return words
