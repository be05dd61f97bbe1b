"""What is saved shows: words, definitions and scoring code, in a copy of the checkout."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scripts.paths import ROOT

pytestmark = pytest.mark.browser
LEFT = ("build", "node_modules", "tests")
LIMIT = 120_000  # milliseconds: a guard against hanging; other tests run at the same time
SERVE = "import sys; from scripts.cli import main; sys.argv[0] = 'counterpart'; main()"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the checkout whose packages are shared, because they do not change."""
    folder = tmp_path_factory.mktemp("checkout")
    for path in ROOT.iterdir():
        if path.name in LEFT or path.name.startswith("."):
            continue
        if path.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(path, folder / path.name, ignore=ignored)
        else:
            shutil.copy(path, folder / path.name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return folder


@pytest.fixture(scope="module")
def address(checkout):
    """Where the copy is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = os.pathsep.join([str(checkout), str(checkout / "assessments")])
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE, "serve", "--port", str(port)],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": places, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said = []
    for line in server.stdout:
        said.append(line)
        if "Serving on" in line:
            break
    else:
        pytest.fail("".join(said))
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait(10)
    server.stdout.close()


@pytest.fixture
def page(opened_browser):
    """A page of its own."""
    context = opened_browser.new_context()
    yield context.new_page()
    context.close()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_saved_words_show(page, address, checkout):
    page.goto(f"{address}en/guidance/purpose/")
    path = checkout / "content" / "en" / "guidance" / "purpose" / "index.md"
    path.write_text(f"{path.read_text('utf-8')}\nA sentence that was just saved.\n", "utf-8")
    expect(page.get_by_text("A sentence that was just saved.")).to_be_visible(timeout=LIMIT)


def test_a_saved_definition_shows_and_the_answers_stay(page, address, checkout):
    page.goto(f"{address}en/assessments/purpose/")
    page.locator(".cp-side__card--buyer").click()
    path = checkout / "assessments" / "definitions" / "purpose" / "en.yaml"
    title = page.locator("#q-failure .cp-question__title").inner_text()
    replace(path, title, "A title that was just saved")
    shown = page.locator("#q-failure .cp-question__title")
    expect(shown).to_have_text("A title that was just saved", timeout=LIMIT)
    expect(page.locator("[name=side][value=buyer]")).to_be_checked()


def test_saved_scoring_code_scores(page, address, checkout, sample_paths):
    page.goto(f"{address}en/compare/")
    files = sample_paths["false-consensus"]  # kept over the reload, unlike a sample
    page.set_input_files("[data-action=open]", files)
    report = page.locator("#report[data-state=shown]")
    report.wait_for(timeout=LIMIT)
    path = checkout / "assessments" / "counterpart" / "report" / "render.py"
    body = "    view = comparison_view("
    replace(path, body, f'    return "<article>Scored anew</article>"\n{body}')
    expect(report.get_by_text("Scored anew")).to_be_visible(timeout=LIMIT)
