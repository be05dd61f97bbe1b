"""Assessments of ours to damage, in two languages: what is said of them is written out for both."""

import shutil
from pathlib import Path

import pytest

from scripts.paths import DEFINITIONS, LANGUAGES

BOTH = ("en", "nl")
OTHERS = [f"{language}.yaml" for language in LANGUAGES if language not in BOTH]


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """Copies an assessment into a folder of its own, for a playbook that speaks these two."""
    monkeypatch.setattr("scripts.checks.everything.LANGUAGES", BOTH)

    def copy(name: str) -> Path:
        left_out = shutil.ignore_patterns(*OTHERS)
        return shutil.copytree(DEFINITIONS / name, tmp_path / name, ignore=left_out)

    return copy
