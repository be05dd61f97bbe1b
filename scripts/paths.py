"""Where things are in the checkout."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LAID_BY = "COUNTERPART_OVERLAY"
"""The variable that names an overlay for this process and all that it starts."""


def laid_in(overlay: Path) -> Path:
    """Where our rooms stand with this overlay over them: ours are never written to."""
    return BUILD / "overlaid" / hashlib.sha256(os.fsencode(overlay)).hexdigest()[:12]


_NAMED = os.environ.get(LAID_BY)
OVERLAY = Path(_NAMED).resolve() if _NAMED else None
"""The folder of one's own that is laid over our rooms; None where there is none."""
ROOMS = laid_in(OVERLAY) if OVERLAY else ROOT
"""Where the rooms are that an overlay has too: texts, definitions, words."""
CONTENT = ROOMS / "content"
DEFINITIONS = ROOMS / "assessments" / "definitions"
PLAYS = ROOMS / "assessments" / "plays"
PROGRAMMES = ROOMS / "assessments" / "programmes"
SAMPLES = ROOMS / "assessments" / "samples"
LOCALES = ROOMS / "theme" / "locales"
PACKAGE = ROOT / "assessments" / "counterpart"
SKELETON = ROOT / "scripts" / "skeleton"
THEME = ROOT / "theme"
NODE_MODULES = ROOT / "node_modules"

DEFAULT = "en"
"""That of `counterpart.language`, again: help need not load the package; a test holds both."""


def languages_in(*rooms: Path) -> tuple[str, ...]:
    """The languages that have a folder in any of these rooms; the default comes first."""
    entries = {path.name for room in rooms if room.is_dir() for path in room.iterdir()}
    folders = {name for name in entries if any((room / name).is_dir() for room in rooms)}
    named = {name for name in folders if not name.startswith((".", "_"))}
    return (DEFAULT, *sorted(named - {DEFAULT}))


def titled_in(overlay: Path) -> tuple[str, ...]:
    """The languages in which an overlay gives its site a title; none where that cannot be read."""
    from yaml import YAMLError  # only those who lay something over wait for it

    from scripts.yaml_reader import load

    record = overlay / "overlay.yaml"
    try:
        title = load(record.read_text("utf-8"))["title"] if record.is_file() else ()
        return tuple(title) if isinstance(title, dict) else ()
    except (OSError, ValueError, TypeError, KeyError, YAMLError):
        return ()


OURS = languages_in(THEME / "locales", ROOT / "content")
"""The languages that the playbook is written in."""


def spoken_in(overlay: Path) -> tuple[str, ...]:
    """The languages of the site of an overlay: the default, and those that it has a title in.

    One that was made before a language was added so builds as it did. All of ours where no title
    can be read.
    """
    titled = titled_in(overlay)
    return tuple(of for of in OURS if of in (DEFAULT, *titled)) if titled else OURS


LANGUAGES = spoken_in(OVERLAY) if OVERLAY else OURS
"""The languages of the site; every word exists in each, or `check` says where it does not."""
