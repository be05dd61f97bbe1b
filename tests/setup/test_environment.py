"""`make` takes the newest Python from 3.11 up that really runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.paths import ROOT

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the fake programs are shell scripts"
)
SHELL = "/bin/sh"


def fake(folder: Path, name: str, says: str, code: int = 0) -> Path:
    """A Python that gives its version as a number, and notes what it is asked to make."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(
        "#!/bin/sh\n"
        f'if [ "$1" = -m ]; then echo "$0 made $3"; exit 0; fi\n'
        f"[ {code} = 0 ] || {{ echo 'no version was chosen' >&2; exit {code}; }}\n"
        f"echo '{says}'\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program


def made(*places: Path, named: str = "") -> subprocess.CompletedProcess:
    """Makes an environment with only these folders on the path."""
    command = [SHELL, str(ROOT / "scripts" / "environment.sh"), "new-one", *filter(None, [named])]
    path = os.pathsep.join(map(str, places))
    return subprocess.run(command, env={"PATH": path}, capture_output=True, text=True)


def test_the_newest_is_taken_wherever_it_stands(tmp_path):
    fake(tmp_path / "a", "python3", "3011")
    fake(tmp_path / "a", "python3.12", "3012")
    best = fake(tmp_path / "b", "python3", "3014")
    fake(tmp_path / "c", "python3.13", "3013")
    done = made(tmp_path / "a", tmp_path / "b", tmp_path / "c")
    assert f"{best} made new-one" in done.stdout


def test_numbers_are_no_words(tmp_path):
    fake(tmp_path, "python3.9", "3009")
    best = fake(tmp_path, "python3.11", "3011")
    assert f"{best} made new-one" in made(tmp_path).stdout


def test_a_shim_that_runs_nothing_is_passed_over(tmp_path):
    fake(tmp_path / "shims", "python3.13", "", code=127)
    fake(tmp_path / "shims", "python3", "pyenv: no version was chosen")
    best = fake(tmp_path / "bin", "python3.11", "3011")
    assert f"{best} made new-one" in made(tmp_path / "shims", tmp_path / "bin").stdout


def test_one_that_says_nothing_is_too_old_or_not_final(tmp_path):
    fake(tmp_path, "python3.15", "")
    best = fake(tmp_path, "python3.12", "3012")
    assert f"{best} made new-one" in made(tmp_path).stdout


def test_of_two_alike_the_first_on_the_path_is_taken(tmp_path):
    best = fake(tmp_path / "a", "python3", "3012")
    fake(tmp_path / "b", "python3.12", "3012")
    assert f"{best} made new-one" in made(tmp_path / "a", tmp_path / "b").stdout


def test_the_one_that_is_named_is_taken(tmp_path):
    fake(tmp_path, "python3.13", "3013")
    named = fake(tmp_path, "python3.12", "3012")
    assert f"{named} made new-one" in made(tmp_path, named=str(named)).stdout


def test_none_at_all_is_an_error_in_words(tmp_path):
    done = made(tmp_path)
    assert done.returncode == 1
    assert "Counterpart needs Python 3.11 or newer" in done.stderr
    assert "make PYTHON=" in done.stderr


def test_this_machines_own_is_found_and_runs():
    text = (ROOT / "scripts" / "environment.sh").read_text("utf-8")
    functions = text[: text.index("\npython=")]
    command = [SHELL, "-c", f'{functions}\n"$(newest)" --version']
    done = subprocess.run(command, capture_output=True, text=True)
    version = re.fullmatch(r"Python 3\.(\d+)\.\d+", done.stdout.strip())
    assert version, done.stderr
    assert int(version[1]) >= 11


def test_make_makes_the_environment_so():
    done = subprocess.run(["make", "-n", "-B", "build"], cwd=ROOT, capture_output=True, text=True)
    assert "sh scripts/environment.sh .venv" in done.stdout
