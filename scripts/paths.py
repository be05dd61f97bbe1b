"""Where things are in the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
DEFINITIONS = ROOT / "assessments" / "definitions"
SAMPLES = ROOT / "assessments" / "samples"
PACKAGE = ROOT / "assessments" / "counterpart"
THEME = ROOT / "theme"
NODE_MODULES = ROOT / "node_modules"
BUILD = ROOT / "build"

LANGUAGES = ("en", "nl")
"""The languages of the site; every word exists in each."""
