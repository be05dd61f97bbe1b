"""The scoring package on its own: its wheel, in an environment with nothing else in it."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

from counterpart import check_bytes, compare, score
from counterpart.canonical import canonical_text

from scripts.catalogue import catalogue, compile_catalogue
from scripts.definitions import read_definitions
from scripts.paths import ROOT, SAMPLES

PROGRAM = """
import json, sys
from pathlib import Path
from counterpart import check_bytes, compare, load_catalogue
from counterpart import score
from counterpart.canonical import canonical_text
catalogue = load_catalogue(json.loads(Path(sys.argv[1]).read_text("utf-8")))
responses = [check_bytes(Path(name).read_bytes(), catalogue) for name in sys.argv[2:]]
for response in responses:
    print(canonical_text(score(catalogue, response).to_json()))
print(canonical_text(compare(catalogue, responses).to_json()))
"""


def test_the_wheel_builds_alone_and_scores_in_an_empty_environment(tmp_path):
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(tmp_path)]
    subprocess.run([*build, str(ROOT / "assessments")], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("counterpart-*.whl")
    venv.create(tmp_path / "empty")
    python = next(
        path
        for name in ("bin/python", "Scripts/python.exe")
        if (path := tmp_path / "empty" / name).exists()
    )
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    install = [*pip, "install", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)

    definitions = read_definitions()
    known = tmp_path / "catalogue.json"
    known.write_text(json.dumps(compile_catalogue(definitions)), "utf-8")
    files = sorted((SAMPLES / "chosen-deal").glob("*.response.json"))
    command = [python, "-I", "-c", PROGRAM, known, *files]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)

    held = catalogue(definitions)
    responses = [check_bytes(Path(name).read_bytes(), held) for name in files]
    expected = [score(held, r).to_json() for r in responses]
    expected.append(compare(held, responses).to_json())
    assert run.stdout.splitlines() == [canonical_text(value) for value in expected]
