"""The authoring guide, followed to the letter: its commands, its changes, its page."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_new import holds

from scripts.paths import DEFAULT, OURS, ROOT, laid_in
from scripts.yaml_reader import load

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SLUG, OWN = "delivery-promises", "../ours"
DEFINITION = Path("assessments", "definitions", SLUG)
RUN = ("overlay", "new", "check")
"""The commands that are run as they stand; others take a browser, or tests of their own."""
COMMAND = re.compile(rf"counterpart ({'|'.join(RUN)}) ([^#\n]*)")
FOLLOWED = Path(__file__).with_name("followed.py")


def blocks() -> list[tuple[str, str]]:
    """What is fenced off in the guide: the kind of each block, and its text."""
    return BLOCK.findall((ROOT / "AUTHORING.md").read_text("utf-8"))


def change(root, text) -> None:
    """Do what a block says: its first line names the file."""
    name, _, rest = text.partition("\n")
    before, after = (
        "".join(line[1:] for line in rest.splitlines(keepends=True) if line[0] in marks)
        for marks in (" -", " +")
    )
    path = root / name
    actual = path.read_text("utf-8")
    assert actual.count(before) == 1, f"{name}: {before}"
    path.write_text(actual.replace(before, after), "utf-8")


def run(here: Path, *words: str, **around: str) -> subprocess.CompletedProcess[str]:
    """Run Python where a checkout would stand, as a process of its own."""
    places = os.pathsep.join((str(ROOT), str(ROOT / "assessments")))
    environment = {**os.environ, "PYTHONPATH": places, **around}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True)


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """The overlay that comes of the guide, and what its commands said: code and lines of each."""
    here = tmp_path_factory.mktemp("beside") / "checkout"
    here.mkdir()
    own = (here / OWN).resolve()
    said = []

    def command(*words: str) -> None:
        done = run(here, "-m", "scripts.cli", *words)
        said.append((words, done.returncode, (done.stdout + done.stderr).splitlines()))

    for kind, text in blocks():
        if kind == "sh":
            for name, words in COMMAND.findall(text):
                command(name, *words.split())
        elif kind == "diff":
            change(own, text)
        elif kind == "markdown":
            name, _, page = text.partition("\n")
            (own / name).parent.mkdir(parents=True)
            (own / name).write_text(page, "utf-8")
        elif kind == "text":
            command("check", "--overlay", OWN)
            assert said[-1] == (said[-1][0], 1, text.splitlines())
    yield own, said
    shutil.rmtree(laid_in(own), ignore_errors=True)


@pytest.fixture(scope="module")
def languages(followed) -> list[str]:
    """The languages that the guide's author writes."""
    return list(load((followed[0] / "overlay.yaml").read_text("utf-8"))["title"])


@pytest.fixture(scope="module")
def tried(followed):
    """Its worked cases and its pages, as a process has them over which the overlay is laid."""
    own, _ = followed
    done = run(own.parent, str(FOLLOWED), SLUG, COUNTERPART_OVERLAY=str(own))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_its_commands_end_well_but_where_it_shows_what_is_missing(followed):
    _, said = followed
    assert {words[0] for words, _, _ in said} == {*RUN}
    failed = [(words, lines) for words, code, lines in said if code]
    assert len(failed) == 1
    assert failed[0][0] == ("check", "--overlay", OWN)
    assert all(line.startswith(f"{OWN}/{DEFINITION.as_posix()}/") for line in failed[0][1])
    last = [lines for words, code, lines in said if words[0] == "check" and not code][-1]
    assert "in order" in last[0]


def test_its_author_writes_some_of_our_languages_and_no_file_in_another(followed, languages):
    own, _ = followed
    assert DEFAULT in languages
    assert 1 < len(languages) < len(OURS)
    names = {path.name for path in (own / DEFINITION).iterdir()}
    assert names == {"assessment.yaml", "cases.yaml", *(f"{of}.yaml" for of in languages)}
    assert {path.name for path in (own / "content").iterdir()} == {*languages}


def test_its_worked_cases_come_out(tried):
    responses, comparisons = tried["responses"], tried["comparisons"]
    assert comparisons
    assert all(holds(actual, expected) for expected, actual in (*responses, *comparisons))
    clarity = [expected["dimensions"]["clarity"]["now"]["value"] for expected, _ in responses]
    assert clarity == [None, 50.0]


def test_it_is_in_the_site(followed, languages, tried):
    own, _ = followed
    assert {*tried["pages"]} == {*languages}
    for language, pages in tried["pages"].items():
        words = load((own / DEFINITION / f"{language}.yaml").read_text("utf-8"))
        title, page = pages[f"assessments/{SLUG}/index.md"]
        form = html.unescape(page)
        assert title == words["title"]
        assert words["questions"]["clarity-late-news"]["title"] in form
        assert f"guidance/{SLUG}" in form
        chosen = html.unescape(pages["assessments/index.md"][1])
        assert words["worry"] in chosen
        assert f"{SLUG}/" in chosen
