"""What the search of a language finds, read from its pages as Material's plugin reads them.

Zensical's own index leaves out other things and is for another engine; the pages' search is
Material's, so that the same words find the same places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.zensical.theme import BEGIN, END

EXCLUDED, CARRIED = "data-search-exclude", "data-counterpart-unsearched"
"""What is not found, and how that passes through Zensical, which would take it away."""
PLACE = "search/search_index.json"
_CONTENT = re.compile(f"{re.escape(BEGIN)}(.*?){re.escape(END)}", re.DOTALL)
_HERE = re.compile(r"""((?:\s(?:href|src|content)=|"search":)")\./(?!\.\./|")""")
_SEARCH_ONLY = re.compile(r"\s?data-search-\w+=\"[^\"]+\"")


@dataclass
class Read:
    """A page as the plugin asks for it."""

    content: str
    url: str
    title: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    toc: tuple[()] = ()


def plain(html: str) -> str:
    """A page without the marks that the search needed, its links and signs as MkDocs has them."""
    text = _HERE.sub(r"\1", html.replace(CARRIED, EXCLUDED)).replace("&#x27;", "&#39;")
    return _CONTENT.sub(lambda match: _SEARCH_ONLY.sub("", match[1]), text)


def content_of(html: str) -> str | None:
    """What the search reads of a page that Zensical made; None for one of the theme's."""
    match = _CONTENT.search(html)
    return match[1].replace(CARRIED, EXCLUDED) if match else None


def write_index(site: Path, pages: Iterable[Read], config: Mapping[str, Any]) -> None:
    """Writes the index of these pages into a site's folder; `config` is the search's."""
    from material.plugins.search.plugin import SearchIndex

    index = SearchIndex(**config)
    for page in pages:
        index.add_entry_from_context(page)
    place = site / PLACE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(index.generate_search_index(None), "utf-8")
