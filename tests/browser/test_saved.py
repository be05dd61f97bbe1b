"""Answers are kept over a reload, a crash and a second tab; where they cannot be, it says so."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time

import pytest
from counterpart import check_bytes, to_bytes
from filling_in import add_note, choose_side, give, points, rate
from playwright.sync_api import expect
from visits import PURPOSE, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
NOW = "renewal.now"
WORDS = read_locales()["en"]["form"]
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
OFF = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("the storage is off", "SecurityError") } })"""


def answer(page):
    choose_side(page, "buyer")
    give(page, NOW, 20, 30)
    rate(page, "clarity-stated", 4)
    add_note(page, "clarity-stated", "Café, in één team")


def expect_answers(page):
    assert page.locator("[name=side]:checked").get_attribute("value") == "buyer"
    assert points(page, NOW) == ["20", "30", "50"]
    assert page.locator("[name='clarity-stated.now']:checked").get_attribute("value") == "4"
    assert page.locator("[name='clarity-stated.note']").input_value() == "Café, in één team"
    expect(page.locator("[data-notices]")).to_have_text(WORDS["restored"])


def test_a_reload_keeps_every_answer_in_both_languages(visits):
    page = visits.open(f"en/{PURPOSE}")
    answer(page)
    page.reload()
    expect_answers(page)
    page.click(".cp-language")
    page.locator("form[data-ready]").wait_for()
    assert page.url == f"{visits.address}nl/{PURPOSE}index.html"
    assert points(page, NOW) == ["20", "30", "50"]


def wait_for(found):
    limit = time.monotonic() + 30
    while not (value := found()):
        assert time.monotonic() < limit
        time.sleep(0.1)
    return value


def written(profile, text):
    """Whether the browser has put a text on the disk, in either of the ways it does."""
    logs = (profile / "Default" / "Local Storage" / "leveldb").glob("*.log")
    data = b"".join(path.read_bytes() for path in logs)
    return text.encode("latin-1") in data or text.encode("utf-16-le") in data


def test_a_killed_browser_comes_back_with_every_answer(
    visits, playwright, program, arguments, tmp_path
):
    own = ["--remote-debugging-port=0", f"--user-data-dir={tmp_path}", "--headless=new"]
    started = subprocess.Popen(
        [program, *arguments, *own, "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    port = tmp_path / "DevToolsActivePort"
    try:
        number = wait_for(lambda: port.is_file() and port.read_text().split("\n")[0])
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{number}")
        page = browser.contexts[0].new_page()
        page.goto(f"{visits.address}en/{PURPOSE}")
        answer(page)
        wait_for(lambda: written(tmp_path, "Café, in één team"))
    finally:
        os.kill(started.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        started.wait()
    context = playwright.chromium.launch_persistent_context(
        tmp_path, executable_path=program, args=arguments
    )
    visits.watch(context)
    page = context.new_page()
    page.goto(f"{visits.address}en/{PURPOSE}")
    expect_answers(page)


def test_two_tabs_see_each_others_answers_and_lose_none(visits):
    context = visits.context()
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        page.goto(f"{visits.address}en/{PURPOSE}")
    one.bring_to_front()
    choose_side(one, "buyer")
    give(one, NOW, 20, 30)
    expect(two.locator("[data-notices]")).to_have_text(WORDS["other-tab"])
    assert points(two, NOW) == ["20", "30", "50"]
    two.bring_to_front()  # a page at the back is drawn once a second
    rate(two, "clarity-stated", 4)
    expect(one.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    one.bring_to_front()
    give(one, "failure.now", 10, 10)
    expect(two.locator("[name='failure.now.us']")).to_have_value("80")
    for page in (one, two):
        page.reload()
        assert points(page, NOW) == ["20", "30", "50"]
        expect(page.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    one.bring_to_front()
    one.click("[data-action=reset]")
    one.click("[data-reset-dialog] [value=yes]")
    expect(two.locator("[name='renewal.now.me']")).to_have_value("")
    expect(two.locator("#round")).not_to_have_value("")
    one.click("[data-notices] button")
    expect(two.locator("[name='renewal.now.me']")).to_have_value("20")


@pytest.mark.parametrize("broken", [FULL, OFF], ids=["full", "switched off"])
def test_without_storage_it_says_so_and_everything_else_works(visits, catalogue, tmp_path, broken):
    visits.expect("page error: the storage is off")  # MkDocs' theme asks for it, too
    context = visits.context()
    context.add_init_script(broken)
    page = context.new_page()
    page.goto(f"{visits.address}en/{PURPOSE}")
    answer(page)
    expect(page.locator("[data-notices]")).to_have_text(WORDS["not-saved"])
    page.click("[data-action=score]")
    report(page)
    data = downloaded(page, "download", tmp_path).read_bytes()
    assert to_bytes(check_bytes(data, catalogue)) == data
    assert json.loads(data)["answers"]["renewal"] == {"now": {"me": 20, "them": 30, "us": 50}}
