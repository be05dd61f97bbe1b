"""Which of many pages are drawn to see all kinds of them: what one template makes is one kind."""

from __future__ import annotations

import re
from collections.abc import Mapping

TAG = re.compile(r"<([a-z][a-z0-9]*)\b([^>]*)>")
SAID = re.compile(r'\b(class|type|data-module)="([^"]*)"')
NUMBER = re.compile(r"\d+")


def traits(html: str, tags: tuple[str, ...] = ()) -> set[str]:
    """The classes, types and modules of a page's own elements, numbers aside; of `tags` alone."""
    own = html.partition("<main")[2].partition("</main>")[0]
    return {
        f"{kind} {NUMBER.sub('', word)}"
        for name, attributes in TAG.findall(own)
        if not tags or name in tags
        for kind, words in SAID.findall(attributes)
        for word in words.split()
    }


def one_of_each(pages: Mapping[str, str], tags: tuple[str, ...] = ()) -> list[str]:
    """Pages, by name, in which everything occurs that occurs in any; `pages` are texts of HTML.

    A page that has nothing of its own is left out: others show all that it is made of.
    """
    of = {name: traits(html, tags) for name, html in pages.items()}
    seen: set[str] = set()
    needed = []
    for name in sorted(of, key=lambda name: (-len(of[name]), name)):
        if not of[name] <= seen:
            needed.append(name)
            seen |= of[name]
    return needed
