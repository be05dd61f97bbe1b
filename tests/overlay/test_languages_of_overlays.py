"""An overlay's site speaks the languages that it has a title in, and no file is asked of others."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from overlaid import OTHERS, REPLACED, TITLES, made_overlay, written

from scripts.overlay.checking import check_overlay
from scripts.overlay.laying import lay
from scripts.overlay.record import mark_of
from scripts.overlay.rooms import Part
from scripts.overlay.starting import start
from scripts.paths import DEFAULT, DEFINITIONS, OURS, ROOT, spoken_in
from scripts.yaml_reader import load

ASKED = "from scripts.paths import LANGUAGES; print(*LANGUAGES)"


def asked(overlay: Path) -> list[str]:
    """The languages of a process over which this overlay is laid."""
    around = {**os.environ, "COUNTERPART_OVERLAY": str(overlay)}
    command = [sys.executable, "-c", ASKED]
    done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True)
    return done.stdout.split()


def test_there_is_a_language_that_a_client_of_before_has_no_title_in():
    assert OTHERS
    assert {DEFAULT, *TITLES} == {*OURS} - {*OTHERS}


def test_one_that_was_just_made_has_a_title_in_all(tmp_path):
    start(tmp_path / "own")
    titles = load((tmp_path / "own" / "overlay.yaml").read_text("utf-8"))["title"]
    assert tuple(titles) == OURS == spoken_in(tmp_path / "own")


@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        ("{en: Ours, nl: Ons}", ("en", "nl")),
        ("{nl: Ons}", ("en", "nl")),
        ("{en: Ours}", ("en",)),
        ("{en: Ours, xx: Ours, 1: Ours, no: Ours}", ("en",)),
        ("Ours", OURS),
        ("7", OURS),
        ("{}", OURS),
        ("[", OURS),
    ],
)
def test_it_speaks_what_it_has_a_title_in(title, spoken, tmp_path):
    written(tmp_path / "overlay.yaml", f"title: {title}\n")
    assert spoken_in(tmp_path) == spoken
    assert asked(tmp_path) == [*spoken]


def test_what_is_no_record_is_never_waited_for(tmp_path):
    assert spoken_in(tmp_path) == OURS
    os.mkfifo(tmp_path / "overlay.yaml")
    assert spoken_in(tmp_path) == OURS


def test_one_of_before_a_language_is_laid_without_it(tmp_path):
    over = lay(made_overlay(tmp_path / "own"), tmp_path / "laid")
    assert list(check_overlay(over)) == []
    names = {part for path in (tmp_path / "laid").rglob("*") for part in (path.name, path.stem)}
    assert {*TITLES} <= names
    assert not {*OTHERS} & names


def test_what_it_replaces_is_not_stale_because_ours_has_a_language_more(tmp_path):
    ours = tmp_path / DEFINITIONS.relative_to(ROOT) / REPLACED
    shutil.copytree(DEFINITIONS / REPLACED, ours)
    part, two = Part(f"assessments/definitions/{REPLACED}"), tuple(TITLES)
    whole, mark = mark_of(part, OURS, tmp_path), mark_of(part, two, tmp_path)
    for language in OTHERS:
        (ours / f"{language}.yaml").unlink()
    assert mark_of(part, two, tmp_path) == mark_of(part, OURS, tmp_path) == mark != whole
    words = ours / f"{two[0]}.yaml"
    words.write_text(words.read_text("utf-8") + "# read again\n", "utf-8")
    assert mark_of(part, two, tmp_path) != mark
