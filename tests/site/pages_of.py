"""Reads built pages: what they link to, name, and say of themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

LINKS = {"href", "src", "action", "poster", "data", "srcset"}


@dataclass
class Built:
    """One page of the site."""

    path: Path
    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    styled: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    language: str = ""
    others: dict[str, str] = field(default_factory=dict)
    skips: list[str] = field(default_factory=list)
    header: bool = False


class Reader(HTMLParser):
    """Collects what a page holds."""

    def __init__(self, page: Built) -> None:
        super().__init__()
        self.page = page
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the attributes that matter."""
        given = {name: value or "" for name, value in attrs}
        self.inside.append(tag)
        self.page.links += [value for name, value in given.items() if name in LINKS]
        self.page.ids |= {given[name] for name in ("id", "name") if name in given}
        if "style" in given or tag == "style":
            self.page.styled.append(self.get_starttag_text() or tag)
        self.page.handlers += [name for name in given if name.startswith("on")]
        classes = given.get("class", "").split()
        self.page.header |= "md-header" in classes
        if "md-skip" in classes:
            self.page.skips.append(given["href"])
        if tag == "html":
            self.page.language = given.get("lang", "")
        if tag == "meta" and "content" in given:
            self.page.meta[given.get("name") or given.get("http-equiv", "")] = given["content"]
        if tag == "a" and "hreflang" in given:
            self.page.others[given["hreflang"]] = given["href"]

    def handle_data(self, data: str) -> None:
        """Notes the title."""
        if self.inside[-1:] == ["title"] and "svg" not in self.inside:
            self.page.title += data

    def handle_endtag(self, tag: str) -> None:
        """Leaves an element, and those in it that need no end."""
        while self.inside and self.inside.pop() != tag:
            pass


def read_pages(folder: Path) -> list[Built]:
    """Every page of a site, in order."""
    pages = []
    for path in sorted(folder.rglob("*.html")):
        page = Built(path)
        Reader(page).feed(path.read_text("utf-8"))
        pages.append(page)
    return pages
