"""Measures how soon our form can be answered, against the first render of one by SurveyJS.

Theirs has 24 questions, 8 ratings and 16 numbers: fewer fields than ours has, on one page, with
nothing around it. Both come from one server, in turns, to a browser context that has seen nothing.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import statistics
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.bench.measuring import Goal, Times, goal, turns
from scripts.node import npm
from scripts.paths import BUILD, ROOT

PINNED = ROOT / "scripts" / "surveyjs"
FILES = ("package.json", "package-lock.json")
SCRIPTS = ("survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js")
STYLE = "survey-core/survey-core.min.css"
RATINGS, NUMBERS = 8, 16
OURS, THEIRS = "site/en/assessments/purpose/index.html", "surveyjs/index.html"
FORM, THEIR_FORM = "form answerable", "SurveyJS form rendered"
MOST = 0.5
MOST_BEFORE = 350  # kB
LIMIT = 60_000  # milliseconds
WATCH = """new MutationObserver(() => {
  if (document.querySelector("form[data-ready], html[data-ready]") && !window.answerable)
    window.answerable = performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });"""
"""Notes when the module of a form is attached, in milliseconds after the navigation began."""
RENDER = """const survey = new Survey.Model(%s);
survey.onAfterRenderSurvey.add(() => (document.documentElement.dataset.ready = ""));
survey.render(document.querySelector("main"));
"""


def add_surveyjs(folder: Path) -> None:
    """Puts a page with the other form into a folder that is served, beside `site/`."""
    packages = _fetched()
    page = folder / "surveyjs"
    page.mkdir()
    names = [Path(name).name for name in (*SCRIPTS, STYLE)]
    for path, name in zip((*SCRIPTS, STYLE), names, strict=True):
        shutil.copy(packages / path, page / name)
    (page / "form.js").write_text(RENDER % json.dumps(_questions()), "utf-8")
    scripts = "".join(f'<script src="{name}"></script>' for name in (*names[:2], "form.js"))
    head = f'<meta charset="utf-8"><title>Form</title><link rel="stylesheet" href="{names[2]}">'
    (page / "index.html").write_text(f"<!doctype html>{head}<main></main>{scripts}", "utf-8")


def answerable(launch: Any, address: str, runs: int) -> Times:
    """Seconds from a navigation until the form there can be answered, by name."""
    browser = launch()
    times: Times = {FORM: [], THEIR_FORM: []}
    for _ in turns(runs, "forms"):
        for name, path, first in ((FORM, OURS, "[name=side]"), (THEIR_FORM, THEIRS, "input")):
            context = browser.new_context()
            context.add_init_script(WATCH)
            page = context.new_page()
            page.goto(f"{address}/{path}")
            page.locator("[data-ready]").first.wait_for(state="attached", timeout=LIMIT)
            page.locator(first).first.click(trial=True, force=True)
            times[name].append(page.evaluate("answerable") / 1000)
            context.close()
    browser.close()
    return times


def goals(times: Times, sizes: Mapping[str, int]) -> list[Goal]:
    """What is to be reached, what was found, and whether that is enough."""

    ours = statistics.median(times[FORM]) / statistics.median(times[THEIR_FORM])
    before = sizes["page, scripts, styles, fonts"] / 1000
    return [
        goal("form answerable, to SurveyJS", ours, MOST),
        goal("before the first answer, kB", before, MOST_BEFORE),
    ]


def _questions() -> dict[str, Any]:
    ratings = [
        {"type": "rating", "name": f"rating{n}", "title": f"Statement {n}", "rateMax": 5}
        for n in range(RATINGS)
    ]
    numbers = [
        {"type": "text", "inputType": "number", "name": f"number{n}", "title": f"Share {n}"}
        for n in range(NUMBERS)
    ]
    return {"elements": [*ratings, *numbers]}


def _fetched() -> Path:
    """Where the packages are; they are fetched once for each lock file."""
    folder = BUILD / "surveyjs"
    content = b"".join((PINNED / name).read_bytes() for name in FILES)
    stamp, digest = folder / ".lock", hashlib.sha256(content).hexdigest()
    if not stamp.is_file() or stamp.read_text("utf-8") != digest:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*(PINNED / name for name in FILES), ROOT / ".npmrc"):
            shutil.copy(name, folder)
        subprocess.run([*npm(), "ci", "--no-audit", "--no-fund"], cwd=folder, check=True)
        stamp.write_text(digest, "utf-8")
    return folder / "node_modules"
