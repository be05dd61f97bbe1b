"""Texts of people inside plain text and Markdown: their lines kept, and nothing in them a mark."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]<>&|~$]")
_AT_START = re.compile(r"^([#+=:-]|\d+(?=[.)]))")


def lines(text: str, indent: int) -> str:
    """The text with its lines below each other, indented by so many spaces; no empty ones."""
    return f"\n{' ' * indent}".join(_filled(text))


def marked(text: str, indent: int = 2) -> str:
    """The text as Markdown that shows it as it is, with its line breaks and without empty lines.

    CommonMark lets every mark be taken literally after a backslash. `indent` is that of the list
    item it stands in.
    """
    return f"\\\n{' ' * indent}".join(_literal(line) for line in _filled(text))


def _filled(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _literal(line: str) -> str:
    escaped = _MARKS.sub(r"\\\g<0>", line)
    start = _AT_START.match(escaped)
    if not start:
        return escaped
    if start[1].isdigit():  # a number and a stop would begin a list
        return f"{start[1]}\\{escaped[start.end() :]}"
    return f"\\{escaped}"
