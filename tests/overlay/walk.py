"""Runs inside a copy of the checkout with an overlay over it: commands, and an update of ours."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from click.testing import CliRunner

from scripts import compiled
from scripts.catalogue import catalogue
from scripts.cli import main
from scripts.definitions import read_definitions
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
    shutil.rmtree(OVERLAY / "assessments" / "definitions" / "own-survey")
    said["fingerprints"] = fingerprints()
    update(given["gone"])
    said["updated"] = command("check")
    json.dump(said, sys.stdout)
