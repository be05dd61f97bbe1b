"""A copy of the checkout that has one language more, which nobody speaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from engine_parts import share_parts
from pseudo import add_language, copy_checkout, speak_samples

from scripts.paths import ROOT

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """The copy, with the files of the language and nothing else added."""
    folder = copy_checkout(ROOT, tmp_path_factory.mktemp("checkout"))
    add_language(folder)
    speak_samples(folder)
    share_parts(folder)
    return folder


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """The folder of what the commands write in the language."""
    return tmp_path_factory.mktemp("written")


@pytest.fixture(scope="module")
def tried(checkout, written) -> dict:
    """What the copy said when it was checked, asked and built."""
    places = os.pathsep.join(map(str, (checkout, checkout / "assessments", HERE)))
    done = subprocess.run(
        [sys.executable, str(HERE / "trying.py"), str(written)],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": places, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return json.loads(done.stdout)
