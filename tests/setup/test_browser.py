"""scripts.browser takes the named browser, then the machine's, then one it installs."""

import os
import sys
from pathlib import Path

import pytest

from scripts import browser

SHELL_ONLY = pytest.mark.skipif(
    sys.platform == "win32", reason="the fake browsers are shell scripts"
)


@pytest.fixture(autouse=True)
def forget(monkeypatch):
    """Let each test look for a browser anew, on a machine that names none."""
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    browser.browser.cache_clear()
    yield
    browser.browser.cache_clear()


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """An empty machine: no program on the path, nothing in Playwright's place, no package."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv(browser.DRIVER_NODE, sys.executable)
    monkeypatch.setattr(browser, "MAC_PROGRAMS", ())
    monkeypatch.setattr(browser, "WINDOWS_PROGRAMS", ())
    monkeypatch.setattr(browser, "_playwrights_place", lambda: tmp_path / "playwrights")
    monkeypatch.setattr(browser, "_may_use_apt", lambda: False)
    monkeypatch.setattr(browser, "_do", lambda _: None)
    return tmp_path


def fake(path: Path, code: int = 0) -> Path:
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_named_one_comes_first(monkeypatch):
    monkeypatch.setenv(browser.VARIABLE, sys.executable)
    assert browser.browser() == Path(sys.executable)


def test_a_name_that_is_not_there_is_an_error_in_words(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv(browser.VARIABLE, str(tmp_path / "nonesuch"))
    assert browser.main() == 1
    assert "nonesuch, and no such program is there" in capsys.readouterr().err


@SHELL_ONLY
@pytest.mark.parametrize("name", browser.COMMANDS)
def test_each_usual_command_is_found(bare, name):
    program = fake(bare / name)
    assert browser.browser() == program


@SHELL_ONLY
def test_one_that_does_not_run_is_passed_over(bare):
    fake(bare / "chromium", code=1)
    program = fake(bare / "google-chrome")
    assert browser.browser() == program


@SHELL_ONLY
def test_playwrights_is_installed_where_there_is_none(bare, monkeypatch):
    done = []

    def install(command):
        done.append(command[-2:])
        fake(bare / "playwrights")

    monkeypatch.setattr(browser, "_do", install)
    assert browser.browser() == bare / "playwrights"
    assert done == [["install", "chromium"]]


@SHELL_ONLY
def test_debians_package_is_the_last_resort(bare, monkeypatch):
    done = []

    def install(command):
        done.append(command[0])
        if command[-1] == "chromium" and command[0] == "apt-get":
            fake(bare / "chromium")

    monkeypatch.setattr(browser, "_do", install)
    monkeypatch.setattr(browser, "_may_use_apt", lambda: True)
    assert browser.browser() == bare / "chromium"
    assert done == [sys.executable, "apt-get", "apt-get"]


@pytest.mark.usefixtures("bare")
def test_none_at_all_is_an_error_in_words(capsys):
    assert browser.main() == 1
    assert f"give the path of its program in {browser.VARIABLE}" in capsys.readouterr().err


def test_playwright_gets_a_node_where_its_own_does_not_run(monkeypatch):
    # setenv first, so that what the function sets is taken back after the test
    monkeypatch.setenv(browser.DRIVER_NODE, "")
    monkeypatch.delenv(browser.DRIVER_NODE)
    monkeypatch.setattr(browser, "_answers", lambda _: False)
    monkeypatch.setattr(browser, "node", lambda: ["own-node"])
    browser._let_playwright_run()
    assert os.environ[browser.DRIVER_NODE] == "own-node"


@pytest.mark.browser
def test_the_one_of_this_machine_opens_a_page(playwright):
    opened = playwright.chromium.launch(executable_path=browser.browser())
    page = opened.new_page()
    page.goto("data:text/html,<p>It opens")
    assert page.locator("p").inner_text() == "It opens"
    opened.close()
