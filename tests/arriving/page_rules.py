"""Asks the pages' own functions, in Node, what they make of texts."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from counterpart.round_name import round_words

from scripts.locales import read_locales
from scripts.node import node
from scripts.paths import ROOT

SCRIPT = Path(__file__).with_suffix(".mjs")
ROUNDS = round_words(locale["language"] for locale in read_locales().values())
"""What the build writes into the pages on how people name months and quarters."""


def say(zone: str = "UTC", **given: list[Any]) -> dict[str, list[Any]]:
    """By the name of a function what it gives for each; `zone` is where the clock stands."""
    done = subprocess.run(
        [*node(), str(SCRIPT)],
        input=json.dumps({**given, "rounds": ROUNDS}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
        env={**os.environ, "TZ": zone},
    )
    return json.loads(done.stdout)
