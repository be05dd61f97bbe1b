"""Runs a script of the tests in Node: JSON goes in, and JSON comes out."""

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

ROUNDS = round_words(locale["language"] for locale in read_locales().values())
"""What the build writes into the pages on how people name months and quarters."""


def in_node(script: Path, given: Any, **environment: str) -> Any:
    """What a script prints when it is given this; `environment` is set beside that of the test."""
    done = subprocess.run(
        [*node(), str(script)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return json.loads(done.stdout)
