"""Text for the pages that MkDocs makes: its templates print titles and descriptions as they are."""

from __future__ import annotations

import html
import re
from typing import Any

_MARKS = re.compile(r"[\\`*_\[\]{}!<>&\"']")


def as_text(text: str) -> str:
    """The text as HTML shows it, in an element or in an attribute.

    An ampersand that stands for itself stays, because some places escape it once more.
    """
    if html.unescape(text) != text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def as_heading(text: str) -> str:
    """The text as Markdown shows it in a heading: nothing in it marks anything."""
    return _MARKS.sub(lambda match: f"&#{ord(match[0])};", " ".join(text.split()))


def all_as_text(value: Any) -> Any:
    """The same for every text in lists and mappings, such as those at the head of a page."""
    if isinstance(value, str):
        return as_text(value)
    if isinstance(value, list):
        return [all_as_text(item) for item in value]
    if isinstance(value, dict):
        return {key: all_as_text(item) for key, item in value.items()}
    return value
