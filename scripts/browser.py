"""Finds a browser of the Chromium family for the tests, installing one where there is none.

`python -m scripts.browser` prints the path of its program; what it does goes to standard error.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.node import node

VARIABLE = "COUNTERPART_BROWSER"
DRIVER_NODE = "PLAYWRIGHT_NODEJS_PATH"
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
MAC_PROGRAMS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)
LINES_SHOWN = 12  # of what a failing installer prints
APT = ("apt-get", "--quiet", "--quiet", "-o", "DPkg::Lock::Timeout=300")


class BrowserMissingError(RuntimeError):
    """No browser of the Chromium family runs on this machine, and none could be installed."""


@cache
def browser() -> Path:
    """Return the path of a browser's program, installing one where the machine has none.

    Call it before Playwright starts: it also sees to it that Playwright itself runs here.
    Raises BrowserMissingError, saying what was tried and what a person can do.
    """
    _let_playwright_run()
    program = find() or _install_playwrights() or _install_debians()
    if program is None:
        raise BrowserMissingError(
            "No Chromium, Chrome or Edge was found, and neither Playwright's download nor "
            "Debian's package could be installed (the reasons are above). Install one of them, "
            f"or give the path of its program in {VARIABLE}."
        )
    return program


def find() -> Path | None:
    """Return the path of a browser that is already here: named, the machine's or Playwright's.

    Raises BrowserMissingError where the variable names a program that is not there.
    """
    named = os.environ.get(VARIABLE)
    if named:
        program = shutil.which(named)
        if program is None:
            raise BrowserMissingError(f"{VARIABLE} names {named}, and no such program is there.")
        return Path(program)
    return next(filter(runs, _usual_places()), None) or _playwrights()


def _let_playwright_run() -> None:
    # Playwright brings a Node that needs libatomic, which a bare Debian lacks: then ours will do.
    if DRIVER_NODE not in os.environ and not _answers([sys.executable, "-m", "playwright"]):
        os.environ[DRIVER_NODE] = node()[0]


def _usual_places() -> Iterator[Path]:
    yield from (Path(path) for path in map(shutil.which, COMMANDS) if path)
    if sys.platform == "darwin":
        bases = [Path("/Applications"), Path.home() / "Applications"]
        yield from (base / program for program in MAC_PROGRAMS for base in bases)
    if sys.platform == "win32":
        roots = (os.environ.get(n) for n in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
        bases = [Path(root) for root in roots if root]
        yield from (base / program for program in WINDOWS_PROGRAMS for base in bases)


def runs(program: Path) -> bool:
    """Whether a program is there and answers."""
    if not program.is_file():
        return False
    if sys.platform == "win32":  # there, asking for the version opens a window
        return True
    return _answers([str(program)])


def _answers(command: list[str]) -> bool:
    try:
        done = subprocess.run([*command, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _playwrights() -> Path | None:
    program = _playwrights_place()
    return program if runs(program) else None


def _playwrights_place() -> Path:
    done = subprocess.run([sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True)
    return Path(done.stdout.strip() or "playwright-is-missing")


def _install_playwrights() -> Path | None:
    command = [sys.executable, "-m", "playwright"]
    _do([*command, "install", "chromium"])
    if _may_use_apt() and _playwrights_place().is_file() and not _playwrights():
        _do([*command, "install-deps", "chromium"])  # it came without the system's libraries
    return _playwrights()


def _install_debians() -> Path | None:
    install_debians("chromium")
    return next(filter(runs, _usual_places()), None)


def install_debians(*packages: str) -> None:
    """Install Debian's packages, where this process may; what fails is said, not raised."""
    if _may_use_apt():
        _do([*APT, "update"])
        _do([*APT, "install", "--yes", "--no-install-recommends", *packages])


def _may_use_apt() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _do(command: list[str]) -> None:
    print(f"No browser here yet. Running: {' '.join(command)}", file=sys.stderr, flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=900,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        print(f"That failed: {problem}", file=sys.stderr)
        return
    if done.returncode:
        last = "\n".join(done.stdout.splitlines()[-LINES_SHOWN:])
        print(f"That failed. Its last lines:\n{last}", file=sys.stderr)


def main() -> int:
    """Print the path of the browser; return 1 where there is none, with the reason in words."""
    try:
        print(browser())
    except BrowserMissingError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
