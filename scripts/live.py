"""One build for `serve`: the libraries are loaded beforehand, our own code only at the word."""

from __future__ import annotations

import importlib

SLOW = ("mkdocs.commands.build", "mkdocs.config", "material.plugins.search.plugin", "pydantic")
"""What takes longest to import and does not change while one writes."""

for name in SLOW:
    importlib.import_module(name)


def build_live() -> int:
    """Builds the live site; returns the exit code: 0 built, 1 problems (printed)."""
    from scripts.serve import SITE
    from scripts.site import BuildError, build
    from scripts.terminal import prepare

    prepare()
    try:
        build(SITE, live=True)
    except BuildError as error:
        for problem in error.problems:
            print(problem)
        return 1
    except Exception as error:
        print(f"The build failed: {type(error).__name__}: {error}")
        return 1
    return 0
