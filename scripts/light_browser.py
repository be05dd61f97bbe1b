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
    """Return the path of its program.

    Where there is none, or a program is named in the environment, that of the browser itself.
    Raises BrowserMissingError.
    """
    whole = full.browser()
    return whole if os.environ.get(full.VARIABLE) else (_here() or whole)


def _here() -> Path | None:
    program = shutil.which(COMMAND)
    return Path(program) if program and full.runs(Path(program)) else None


if __name__ == "__main__":  # once before the tests, or each of their processes would try
    if not os.environ.get(full.VARIABLE) and not _here():
        full.install_debians(PACKAGE)
    print(light_browser())
