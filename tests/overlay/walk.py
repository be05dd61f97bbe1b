"""Runs inside a copy of the checkout with an overlay over it: commands, and an update of ours."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner
from counterpart import Catalogue, elsewhere
from counterpart.carried import carried
from counterpart.portfolio.batch import Files, Groups

from scripts import compiled
from scripts.catalogue import catalogue
from scripts.cli import main
from scripts.definitions import read_definitions
from scripts.methods import outside
from scripts.overlay.laying import laid
from scripts.paths import LANGUAGES, OVERLAY, ROOT
from scripts.sources import fingerprint as digest


def command(*words: str) -> tuple[int, list[str]]:
    """The exit code of a command, and the lines it printed."""
    done = CliRunner().invoke(main, words)
    return done.exit_code, done.output.splitlines()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def update(gone: dict[str, str]) -> None:
    """What a new version of the playbook changes below the overlay."""
    definitions = ROOT / "assessments" / "definitions"
    replace(definitions / gone["definition"] / "assessment.yaml", "\nversion: 1", "\nversion: 2")
    replace(definitions / "mirror" / "assessment.yaml", gone["dimension"], "planned")
    for language in LANGUAGES:
        site = ROOT / "theme" / "locales" / language / "site.yaml"
        replace(site, f"\n{gone['key']}: ", "\nrenamed: ")
        shutil.rmtree((ROOT / "content" / language / gone["page"]).parent)
        shutil.rmtree(ROOT / "content" / language / gone["guide"])
    laid.cache_clear()


WORKER = """import pickle, sys
terms, parts = pickle.load(sys.stdin.buffer)
from counterpart import elsewhere
pickle.dump([elsewhere.done(part, terms) for part in parts], sys.stdout.buffer)
"""
"""What a worker of a cluster does: it has our package, and neither `scripts` nor the overlay."""


def rows(files: list[str], held: Catalogue) -> list[list]:
    """The rows of a portfolio of these files, as made here and by a worker elsewhere."""
    ways = tuple(Path(file).name for file in files)
    read = Files(str(Path(files[0]).parent), ways, "")
    groups = tuple((data,) for _, data in read.done(held).groups.values())
    compared = Groups(len(files), groups, 0, "")
    around = {key: value for key, value in os.environ.items() if key != "COUNTERPART_OVERLAY"}
    around["PYTHONPATH"] = str(ROOT / "assessments")
    given = pickle.dumps((elsewhere.terms(held, carried(outside())), (read, compared)))
    words = [sys.executable, "-P", "-c", WORKER]
    done = subprocess.run(words, input=given, capture_output=True, cwd="/", env=around, check=True)
    there, made = pickle.loads(done.stdout)
    assert there == read.done(held)
    return [compared.done(held), made]


def fingerprints() -> list[str]:
    """The digests of a site: with the overlay, the same again, and with another brand."""
    three = [digest(live=False, packages=False) for _ in range(2)]
    laid.cache_clear()
    sheet = OVERLAY / "branding" / "brand.css"
    before = sheet.read_text("utf-8")
    sheet.write_text(f"{before}/* another */", "utf-8")
    laid()
    three.append(digest(live=False, packages=False))
    sheet.write_text(before, "utf-8")
    return three


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    said = {"new": command("new", "own-survey")}
    laid.cache_clear()
    laid()
    held = catalogue(read_definitions())  # of sources that changed meanwhile nothing is kept
    compiled.catalogue = lambda store=compiled.STORE: held
    said["check"] = command("check")
    for name in ("score", "compare"):
        said[name] = command(name, *given["files"], "--json")
    said["rows"] = rows(given["files"], held)
    shutil.rmtree(OVERLAY / "assessments" / "definitions" / "own-survey")
    said["fingerprints"] = fingerprints()
    update(given["gone"])
    said["updated"] = command("check")
    json.dump(said, sys.stdout)
