"""Finds the browser engines beside Chromium in which the playbook is tried: Firefox and WebKitGTK.

`python -m scripts.other_browsers` says which are here. With COUNTERPART_ENGINES=all, as the build
server sets it, it first installs what is missing from Debian's packages, and returns 1 where one
is missing all the same.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from scripts.browser import install_debians

VARIABLE = "COUNTERPART_ENGINES"
FIREFOX = ("firefox-esr", "firefox")
LIBRARIES = Path("/usr/lib")
MINI_BROWSER = "*/webkit2gtk-4.*/MiniBrowser"
PACKAGES = {"Firefox": ("firefox-esr",), "WebKitGTK": ("webkit2gtk-driver", "xvfb", "xauth")}


def firefox() -> Path | None:
    """The program of Firefox; None where there is none."""
    program = next(filter(None, map(shutil.which, FIREFOX)), None)
    return Path(program) if program else None


def webkit() -> Path | None:
    """WebKitGTK's small browser, where its driver and a display without a screen are here too."""
    programs = sorted(LIBRARIES.glob(MINI_BROWSER))
    ready = shutil.which("WebKitWebDriver") and shutil.which("Xvfb")
    return programs[-1] if programs and ready else None


FIND: Mapping[str, Callable[[], Path | None]] = {"Firefox": firefox, "WebKitGTK": webkit}


def all_wanted() -> bool:
    """Whether a missing engine is a failure, not a skip."""
    return os.environ.get(VARIABLE) == "all"


def main() -> int:
    """Says which engines are here; installs the others first where all are wanted."""
    missing = [name for name, find in FIND.items() if find() is None]
    if missing and all_wanted():
        install_debians(*(package for name in missing for package in PACKAGES[name]))
    lacking = False
    for name, find in FIND.items():
        program = find()
        lacking = lacking or program is None
        packages = " ".join(PACKAGES[name])
        print(f"{name}: {program or f'not here, so not tried; Debian has it as {packages}'}")
    return 1 if lacking and all_wanted() else 0


if __name__ == "__main__":
    sys.exit(main())
