"""Firefox and WebKitGTK, each driven by what it understands, with one way to talk to both."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from scripts.node import node
from scripts.paths import ROOT

BRIDGE = Path(__file__).with_name("firefox.mjs")
SIZE = (1280, 900)


class Driven(Protocol):
    """A page in one of the engines."""

    def open(self, address: str) -> None:
        """Goes to an address, and returns once the page is loaded."""

    def run(self, script: str, *given: Any) -> Any:
        """What the body of a function returns in the page, as JSON; `given` are its arguments."""

    def click(self, selector: str) -> None:
        """Clicks an element as a hand does: the browser lets the page open a window."""

    def picture(self, path: Path) -> None:
        """Saves what the page looks like."""


def until(page: Driven, script: str, limit: float = 60) -> Any:
    """Waits for a script to return something, and returns it. Raises AssertionError."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if value := page.run(script):
            return value
        time.sleep(0.05)
    raise AssertionError(f"not in {limit} s: {script}")


class InFirefox:
    """Firefox, by Puppeteer in a process of its own, which answers a line with a line."""

    def __init__(self, bridge: subprocess.Popen[str]) -> None:
        self.bridge = bridge

    def _ask(self, **request: Any) -> Any:
        assert self.bridge.stdin
        assert self.bridge.stdout
        self.bridge.stdin.write(json.dumps(request) + "\n")
        self.bridge.stdin.flush()
        answer = json.loads(self.bridge.stdout.readline() or '{"error": "the bridge is gone"}')
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer.get("value")

    def open(self, address: str) -> None:
        """See Driven."""
        self._ask(open=address)

    def run(self, script: str, *given: Any) -> Any:
        """See Driven."""
        return self._ask(run=script, given=given)

    def click(self, selector: str) -> None:
        """See Driven."""
        self._ask(click=selector)

    def picture(self, path: Path) -> None:
        """See Driven."""
        self._ask(picture=str(path))


class InWebKit:
    """WebKitGTK, by its own driver."""

    def __init__(self, driver: webdriver.WebKitGTK) -> None:
        self.driver = driver
        driver.set_window_size(*SIZE)

    def open(self, address: str) -> None:
        """See Driven."""
        self.driver.get(address)

    def run(self, script: str, *given: Any) -> Any:
        """See Driven."""
        return self.driver.execute_script(script, *given)

    def click(self, selector: str) -> None:
        """See Driven."""
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def picture(self, path: Path) -> None:
        """See Driven."""
        self.driver.save_screenshot(str(path))


@contextmanager
def firefox(program: Path) -> Iterator[InFirefox]:
    """A fresh Firefox."""
    with subprocess.Popen(
        [*node(), str(BRIDGE), str(program), *map(str, SIZE)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as bridge:
        yield InFirefox(bridge)
        assert bridge.stdin
        bridge.stdin.close()


@contextmanager
def webkit(program: Path) -> Iterator[InWebKit]:
    """A fresh WebKitGTK on a display of its own."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as display:
        assert display.stdout
        number = display.stdout.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}"}
        if os.geteuid() == 0:  # its sandbox does not start for root
            environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
        options = Options()
        options.binary_location = str(program)
        options.add_argument("--automation")
        driver = webdriver.WebKitGTK(options=options, service=Service(env=environment))
        try:
            yield InWebKit(driver)
        finally:
            driver.quit()
            display.terminate()
