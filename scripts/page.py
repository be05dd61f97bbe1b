"""A page that is made, not written, and the templates that such pages are made from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from counterpart.report.unbroken import unbroken
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from scripts import front_matter
from scripts.escaping import as_heading
from scripts.paths import BUILD, THEME

TEMPLATES = THEME / "templates" / "pages"
ENGINE = "../engine/"
"""From a language's root to the engine."""
SCRIPTS = {
    "answering": ("assessment", "handing"),
    "planning": ("own-questions", "plan", "portfolio", "programme"),
    "script": ("compare", "desk", "invite", "set-up", "shelf"),
}
"""The bundle of the pages that have one of these modules; all others are read by `reading`."""
_MODULE = re.compile(r'data-module="([a-z-]+)"')


@dataclass(frozen=True)
class Page:
    """A made page: its path from the language's root, its front matter and its HTML.

    `script` is a bundle that the page loads, `later` one that its scripts may load.
    """

    path: str
    title: str
    description: str
    html: str
    heading: bool = True
    script: str = ""
    later: str = ""

    def markdown(self) -> str:
        """The page as MkDocs reads it; raw HTML keeps no blank lines, which would end it."""
        values = {
            "title": self.title,
            "description": self.description,
            "hide": ["navigation", "toc", "footer"],
            **({"script": self.script} if self.script else {}),
            **({"later": self.later} if self.later else {}),
            **self._bundle(),
        }
        lines = "\n".join(line for line in self.html.splitlines() if line.strip())
        # an id that no part of the page has: a dimension may be called as its assessment
        heading = f"# {as_heading(self.title)} {{: #page-title }}\n\n" if self.heading else ""
        return f"{front_matter.head(values)}\n{heading}{lines}\n"

    def _bundle(self) -> dict[str, str]:
        asked = set(_MODULE.findall(self.html))
        bundles = [name for name, modules in SCRIPTS.items() if asked.intersection(modules)]
        assert len(bundles) <= 1, f"{self.path}: one page, modules of {bundles}"
        return {"bundle": bundles[0]} if bundles else {}


def render(name: str, **facts: Any) -> str:
    """A template of the pages, filled in."""
    return _templates(TEMPLATES).get_template(name).render(**facts)


@cache
def _templates(folder: Path) -> Environment:
    """The pages' templates, each compiled once, also for later builds, until it changes."""
    compiled = BUILD / "templates"
    compiled.mkdir(parents=True, exist_ok=True)
    made = Environment(
        loader=FileSystemLoader(folder),
        bytecode_cache=FileSystemBytecodeCache(str(compiled)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["unbroken"] = unbroken
    return made
