"""What may run in a built page: the theme's own inline scripts and the bundles; nothing else.

Whatever else stands in a page that a browser would run or load fails the build. The definitions
and the content are checked before and escaped on the way, so this is the last of several walls.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ROOM = Path("templates", "partials", "javascripts")
KNOWN = ("base.html", "content.html", "palette.html")
"""The templates of Material that bring inline scripts into our pages; their text may change."""
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FILLED_IN = re.compile(r"\{\{.*?\}\}")
FILLED_IN = r"[\w./-]*"
"""What Material fills into an inline script of ours: the scope, a path."""
BUNDLES = re.compile(r"(?:\.{1,2}/)*(?:[a-z]{2}/)?assets/[\w./-]+\.js")
DATA = "application/json"
HEAD_ONLY = ("meta", "link")
"""Elements that belong to the head."""
NEVER = (
    *("applet", "base", "embed", "frame", "frameset", "iframe", "math", "object", "portal"),
    "style",
)
ADDRESSES = ("action", "background", "cite", "data", "formaction", "href", "poster", "src")
_RUNS = re.compile(r"[\s\x00-\x20]*(?:javascript|vbscript|data\s*:\s*text)\b", re.IGNORECASE)


@cache
def known_scripts() -> tuple[re.Pattern[str], ...]:
    """The inline scripts of the installed theme, each as a pattern of what it may look like."""
    spec = importlib.util.find_spec("material")
    assert spec  # MkDocs could not run without it
    assert spec.submodule_search_locations
    room = Path(spec.submodule_search_locations[0]) / ROOM
    codes = (code for name in KNOWN for code in _INLINE.findall((room / name).read_text("utf-8")))
    return tuple(
        re.compile(FILLED_IN.join(map(re.escape, _FILLED_IN.split(code)))) for code in codes
    )


def is_known(code: str) -> bool:
    """Whether an inline script is one that the theme brings."""
    return any(pattern.fullmatch(code) for pattern in known_scripts())


def unknown(page: str) -> Iterator[tuple[int, str]]:
    """What a page holds that it may not: the line, and what was found and expected, in words."""
    finder = _Finder()
    finder.feed(page)
    finder.close()
    yield from finder.faults


class _Finder(HTMLParser):
    """Reads a page as a browser does, and collects what would run, frame or redirect it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[tuple[int, str]] = []
        self._in_body = False
        self._script = ""
        self._line = 0
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_body = self._in_body or tag == "body"
        if tag == "script":
            self._begin_script(given)
        elif tag in NEVER or (self._in_body and tag in HEAD_ONLY):
            self._note(f"the element {tag}", "none in a page")
        for name, value in given.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                self._note(f"the attribute {name}", "none that runs or styles in place")
            elif name in ADDRESSES and _RUNS.match(value):
                self._note(f"an address that runs code in {name}", "a path or an address")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._script += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._inside:
            self._inside = False
            if not is_known(self._script):
                self.faults.append((self._line, _said("a script in the page", "only the theme's")))

    def close(self) -> None:
        super().close()
        self.handle_endtag("script")  # one that does not end runs to the end of the page

    def _begin_script(self, given: dict[str, str]) -> None:
        if "src" in given:
            if not BUNDLES.fullmatch(given["src"]):
                self._note("a script from elsewhere", "only the playbook's own")
        elif given.get("type", "").strip().lower() != DATA:
            self._inside, self._script, self._line = True, "", self.getpos()[0]

    def _note(self, actual: str, expected: str) -> None:
        self.faults.append((self.getpos()[0], _said(actual, expected)))


def _said(actual: str, expected: str) -> str:
    return f"found {actual}; expected {expected}"
