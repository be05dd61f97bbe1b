"""Reads the definitions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterpart.decode import decode
from counterpart.model import Assessment
from counterpart.words import Words
from ruamel.yaml import YAML

from scripts.paths import DEFINITIONS, LANGUAGES


@dataclass(frozen=True)
class Definitions:
    """All assessments with their words by language and their worked cases."""

    assessments: dict[str, Assessment]
    words: dict[str, dict[str, Words]]
    cases: dict[str, Any]


def read_definitions(folder: Path = DEFINITIONS) -> Definitions:
    yaml = YAML(typ="safe")
    ids = sorted(p.name for p in folder.iterdir() if p.is_dir())

    def load(i, n):
        return yaml.load((folder / i / f"{n}.yaml").read_text())

    return Definitions(
        {i: decode(Assessment, load(i, "assessment")) for i in ids},
        {
            l: {
                i: decode(Words, load(i, l if (folder / i / f"{l}.yaml").exists() else "en"))
                for i in ids
            }
            for l in LANGUAGES
        },
        {},
    )
