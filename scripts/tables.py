"""Tables of written pages, which a keyboard reaches: one that is too wide scrolls in its box."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

EXTENSION = "scripts.tables"
"""By this name MkDocs asks for it, in mkdocs.yml."""


class _Reached(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            table.set("tabindex", "0")


class ReachedTables(Extension):
    """Gives every table a place in the order of the keyboard.

    The theme's script gives one to code that overflows, when it sees it, and to no table. Without
    it whoever uses no pointer cannot read the columns on the right (WCAG 2.1.1).
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name that Markdown calls
        md.treeprocessors.register(_Reached(md), EXTENSION, 0)


def makeExtension(**options: object) -> ReachedTables:  # noqa: N802 the name that Markdown calls
    """The extension, as Markdown asks a module for it."""
    return ReachedTables(**options)
