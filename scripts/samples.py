"""The sample relationships: two made-up sides each, for newcomers, tests and the home page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from counterpart import Catalogue, Response, check_bytes

from scripts.paths import SAMPLES

SHOWN = "false-consensus"
"""The sample that the home page and the sample page show."""


NAMES = (
    "false-consensus",
    "type-mismatch",
    "shared-illusion",
    "dominant-partner",
    "silent-in-laws",
    "chosen-deal",
    "blind-spots",
)
"""Every sample, in the order in which the sample page offers them."""


def sample(name: str, catalogue: Catalogue, folder: Path = SAMPLES) -> list[Response]:
    """The responses of one sample, the buyer's first."""
    files = sorted((folder / name).glob("*.response.json"))
    return [check_bytes(path.read_bytes(), catalogue) for path in files]


def spoken_sample(name: str, catalogue: Catalogue, site: Mapping[str, str]) -> list[Response]:
    """The same responses, with the relationship called in the language of a page's words."""
    called = site[f"sample-{name}-called"]
    return [replace(response, relationship=called) for response in sample(name, catalogue)]
