"""What is saved shows: words, definitions and scoring code, in a copy of the checkout.

An overlay is laid over it, whose own assessment, play, words and brand show too.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from engine_parts import share_parts
from overlaid import BRAND, BRANDED, KEY, OTHERS, PAGE, PLAY, TITLES, WORD, made_overlay
from playwright.sync_api import expect

from scripts.paths import ROOT
from scripts.sources import SOURCES

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
    share_parts(folder)
    return folder


@pytest.fixture(scope="module")
def overlay(tmp_path_factory):
    """A client's folder."""
    return made_overlay(tmp_path_factory.mktemp("client") / "own")


@pytest.fixture(scope="module")
def address(checkout, overlay):
    """Where the copy is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = os.pathsep.join([str(checkout), str(checkout / "assessments")])
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE, "serve", "--port", str(port), "--overlay", str(overlay)],
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
def context(opened_browser):
    """A browser of its own."""
    fresh = opened_browser.new_context()
    yield fresh
    fresh.close()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def shows_what_is_of_the_overlay(checkout: Path) -> None:
    site = checkout / "build" / "live"
    for language, title in TITLES.items():
        page = (site / language / "assessments" / KEY / "index.html").read_text("utf-8")
        assert 'id="q-last-quarter"' in page
        assert WORD[1][language] in page
        assert f" - {title}</title>" in page
        assert title in (site / language / "guidance" / PAGE / "index.html").read_text("utf-8")
        assert "Counterpart 0." in page, "what it was made with"
        assert (site / language / "plays" / PLAY / "index.html").is_file()
    written = {path.name for path in site.iterdir()}
    assert written >= {*TITLES}
    assert not written & {*OTHERS}, "a language of ours in which the overlay says nothing"
    assert (site / "branding" / "brand.css").read_text("utf-8") == BRAND


def test_whatever_is_saved_shows_and_answers_stay(
    context, address, checkout, overlay, sample_paths
):
    """Words, a definition and scoring code, each on a page that is open: one build shows all."""
    words, form, compared = (context.new_page() for _ in range(3))
    shows_what_is_of_the_overlay(checkout)
    words.goto(f"{address}en/guidance/purpose/")
    assert words.title().endswith(f" - {BRANDED}"), "the brand, over the title"
    form.goto(f"{address}en/assessments/purpose/")
    form.locator(".cp-side__card--buyer").click()
    title = form.locator("#q-failure .cp-question__title").inner_text()
    compared.goto(f"{address}en/compare/")
    files = sample_paths["false-consensus"]  # kept over the reload, unlike a sample
    compared.set_input_files("[data-action=open]", files)
    report = compared.locator("#report[data-state=shown]")
    report.wait_for(timeout=LIMIT)

    content = checkout / "content" / "en" / "guidance" / "purpose" / "index.md"
    definition = checkout / "assessments" / "definitions" / "purpose" / "en.yaml"
    code = checkout / "assessments" / "counterpart" / "report" / "render.py"
    rooms = [checkout / room.relative_to(ROOT) for room in SOURCES]  # each is watched for itself
    for path in (content, definition, code):
        assert any(path.is_relative_to(room) for room in rooms), path
    body = "    view = comparison_view("
    replace(code, body, f'    return "<article>Scored anew</article>"\n{body}')
    replace(definition, title, "A title that was just saved")
    replace(overlay / "theme/locales/en/site.yaml", WORD[1]["en"], "Rules that were just saved")
    content.write_text(f"{content.read_text('utf-8')}\nA sentence that was just saved.\n", "utf-8")

    expect(words.get_by_text("Rules that were just saved").first).to_be_attached(timeout=LIMIT)
    expect(words.get_by_text("A sentence that was just saved.")).to_be_visible(timeout=LIMIT)
    shown = form.locator("#q-failure .cp-question__title")
    expect(shown).to_have_text("A title that was just saved", timeout=LIMIT)
    expect(form.locator("[name=side][value=buyer]")).to_be_checked()
    expect(report.get_by_text("Scored anew")).to_be_visible(timeout=LIMIT)
