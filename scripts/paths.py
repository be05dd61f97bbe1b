"""Where things are in the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
DEFINITIONS = ROOT / "assessments" / "definitions"
PLAYS = ROOT / "assessments" / "plays"
PROGRAMMES = ROOT / "assessments" / "programmes"
SAMPLES = ROOT / "assessments" / "samples"
PACKAGE = ROOT / "assessments" / "counterpart"
SKELETON = ROOT / "scripts" / "skeleton"
THEME = ROOT / "theme"
NODE_MODULES = ROOT / "node_modules"
BUILD = ROOT / "build"

DEFAULT = "en"
"""That of `counterpart.language`, again: help need not load the package; a test holds both."""


def languages_in(*rooms: Path) -> tuple[str, ...]:
    """The languages that have a folder in any of these rooms; the default comes first."""
    entries = {path.name for room in rooms if room.is_dir() for path in room.iterdir()}
    folders = {name for name in entries if any((room / name).is_dir() for room in rooms)}
    named = {name for name in folders if not name.startswith((".", "_"))}
    return (DEFAULT, *sorted(named - {DEFAULT}))


LANGUAGES = languages_in(THEME / "locales", CONTENT)
"""The languages of the site; every word exists in each, or `check` says where it does not."""
