"""Finds the same browser built without windows, which opens a page in two thirds of the time.

Only tests use it. It knows no cameras, no folder listings and no profile that outlives it: what
needs these opens the browser that people have.
"""

import os
import shutil
from functools import cache
from pathlib import Path

from scripts import browser as full

COMMAND = PACKAGE = "chromium-headless-shell"


@cache
def light_browser() -> Path:
    """Return the path of its program, installed from Debian's package where it can be.

    Where there is none, or a program is named in the environment, that of the browser itself.
    Raises BrowserMissingError.
    """
    whole = full.browser()
    if os.environ.get(full.VARIABLE):
        return whole
    return _here() or _installed() or whole


def _here() -> Path | None:
    found = shutil.which(COMMAND)
    return Path(found) if found and full.runs(Path(found)) else None


def _installed() -> Path | None:
    full.install_debians(PACKAGE)
    return _here()


if __name__ == "__main__":
    print(light_browser())
