"""What a page of the content may not hold: code, frames, styles, and addresses that run code."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from markdown import Markdown

from scripts.checks.documents import shown
from scripts.checks.problems import Problem, listed

EXTENSIONS = ("admonition", "attr_list", "fenced_code", "md_in_html", "tables", "toc")
"""As in mkdocs.yml and always in MkDocs, so that a page is looked at as it will be made."""
ELEMENTS = (
    *("a", "abbr", "aside", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup"),
    *("dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark"),
    *("ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary"),
    *("sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul", "var", "wbr"),
)
"""What words need; the pages' own templates may use more."""
ATTRIBUTES = (
    *(
        "align",
        "alt",
        "class",
        "cite",
        "colspan",
        "data-search-exclude",
        "datetime",
        "dir",
        "headers",
        "height",
        "href",
    ),
    *("hreflang", "id", "lang", "markdown", "name", "open", "rel", "role", "rowspan", "scope"),
    *("span", "src", "start", "title", "type", "value", "width"),
)
MARKS = {"[": 1000, **dict.fromkeys("<`=#!>{", 2000), **dict.fromkeys("*_", 5000)}
"""How often a mark may stand in a page: what it takes to read them grows with their square."""
NESTED = 10
"""How many lists may begin inside of one another on one line."""
_BEGINNINGS = re.compile(
    r"^[ \t]*(?!(?:-[ \t]*)+$|(?:\*[ \t]*)+$)"  # a rule across the page is none of them
    rf"(?:(?:>[ \t]*)*(?:[-+*]|\d{{1,9}}\.)[ \t]+){{{NESTED + 1}}}",
    re.MULTILINE | re.ASCII,
)
LONGEST = 250_000
"""Characters of a page."""
ADDRESSES = ("cite", "href", "src")
SCHEMES = ("http", "https", "mailto", "tel")
"""What an address may begin with, beside a path on this site."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What browsers pass over in an address, and more."""


@dataclass
class _Finder(HTMLParser):
    """Collects what is not allowed: what to look for in the source, what was found, expected."""

    faults: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.faults.append((f"<{tag}", f"the element {_cut(tag)}", "words and what marks them"))
            return
        for name, value in attrs:
            if name not in ATTRIBUTES and not name.startswith("aria-"):
                expected = "an attribute of words, such as id, class, href or lang"
                self.faults.append((name, f"the attribute {_cut(name)}", expected))
            elif name in ADDRESSES and (scheme := _scheme(value or "")) not in ("", *SCHEMES):
                expected = f"a path on this site, or {listed(f'{of}:' for of in SCHEMES)}"
                self.faults.append((scheme, f"the address {shown(value or '')}", expected))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


def check_markup(text: str, file: str, first_line: int) -> Iterator[Problem]:
    """Whatever is not allowed in the text of a page; `first_line` is where the text begins."""
    lines = [_IGNORED.sub("", html.unescape(line)).lower() for line in text.splitlines()]
    for needle, actual, expected in dict.fromkeys(_faults(text)):
        at = [number for number, line in enumerate(lines) if needle and needle in line] or [0]
        for number in at:
            says = f"found {actual}; expected {expected}"
            yield Problem(file, first_line + number, "", says)


def check_amount(text: str, file: str) -> Iterator[Problem]:
    """What there is too much of in a page for it to be read in any bearable time."""
    if len(text) > LONGEST:
        says = f"found {len(text)} characters; expected at most {LONGEST} in a page"
        yield Problem(file, 1, "", says)
    if deep := _BEGINNINGS.search(text):
        says = f"found more than {NESTED} lists that begin on one line"
        yield Problem(file, 1 + text.count("\n", 0, deep.start()), "", f"{says}; expected fewer")
    for mark, limit in MARKS.items():
        if (count := text.count(mark)) > limit:
            line = 1 + text.count("\n", 0, text.index(mark))
            says = f"found {shown(mark)} {count} times; expected at most {limit} times in a page"
            yield Problem(file, line, "", says)


@lru_cache(maxsize=512)
def _faults(text: str) -> tuple[tuple[str, str, str], ...]:
    finder = _Finder()
    try:
        finder.feed(Markdown(extensions=[*EXTENSIONS]).convert(text))
    except RecursionError:
        return (("", "text that is nested too deep", "fewer marks inside of one another"),)
    finder.close()
    return tuple(finder.faults)


def _scheme(address: str) -> str:
    match = _SCHEME.match(_IGNORED.sub("", address))
    return match[1].lower() if match else ""


def _cut(name: str) -> str:
    return shown(name)[1:-1]
