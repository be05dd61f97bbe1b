"""A copy of the checkout that has one language more, which nobody speaks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pseudo import add_language, copy_checkout, speak_samples

from scripts.paths import ROOT

HERE = Path(__file__).parent
Run = Callable[..., str]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """The copy, with the files of the language and nothing else added."""
    folder = copy_checkout(ROOT, tmp_path_factory.mktemp("checkout"))
    add_language(folder)
    speak_samples(folder)
    return folder


@pytest.fixture(scope="module")
def run(checkout) -> Run:
    """Returns a function that runs Python in the copy, and gives what it printed."""
    places = os.pathsep.join(map(str, (checkout, checkout / "assessments", HERE)))

    def running(*arguments: str | Path) -> str:
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": places, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return done.stdout

    return running
