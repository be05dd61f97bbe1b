"""The head of a page, as MkDocs tells it from the text below it."""

from __future__ import annotations

import json
import re
from typing import Any

from yaml.error import YAMLError

from scripts.escaping import all_as_text
from scripts.yaml_reader import load

_HEAD = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)


def split(text: str) -> tuple[str, str]:
    """The head with its marks, empty where there is none, and the text below it."""
    match = _HEAD.match(text)
    return (match[0], text[match.end() :]) if match else ("", text)


def values_of(text: str) -> dict[str, Any]:
    """What the head of a page says; nothing where it has none that can be read."""
    match = _HEAD.match(text)
    try:
        values = load(match[1]) if match else None
    except YAMLError:
        values = None
    return values if isinstance(values, dict) else {}


def head(values: dict[str, Any]) -> str:
    """A head that says these values as text, whatever is in them."""
    lines = (
        f"{_quoted(str(key))}: {_quoted(all_as_text(value))}\n" for key, value in values.items()
    )
    return f"---\n{''.join(lines)}---\n"


def _quoted(value: Any) -> str:
    return json.dumps(value, default=str, ensure_ascii=False)


def with_safe_head(text: str) -> str:
    """The page with its head written anew, so that templates may print it as it is."""
    values = values_of(text)
    return head(values) + split(text)[1] if values else text
