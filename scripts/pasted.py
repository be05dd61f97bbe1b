"""A code or a link given to a command in place of a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

SHOWN = 20
"""Characters of it that stand before what is said of it."""


class Pasted(type(Path())):  # type: ignore[misc] # the class of paths on this machine
    """What was given, where others have a path: `text` holds it, and there is no such file."""

    text = ""

    @classmethod
    def of(cls, text: str) -> Pasted:
        """The same as a path whose name is the beginning of the code."""
        from counterpart.reading.link import codes
        from counterpart.reading.untrusted import plain

        begin = plain(codes(text)[0].replace(os.sep, " ").strip())[:SHOWN]
        made = cls(f"{begin}\N{HORIZONTAL ELLIPSIS}")
        made.text = text
        return made


class Handed(click.Path):
    """A path that is there, or a code, a link or a text with them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or what was pasted in place of one."""
        if isinstance(value, str) and not os.path.lexists(value):
            from counterpart import InputError
            from counterpart.reading.link import resembles

            try:
                if resembles(value):
                    return Pasted.of(value)
            except InputError:  # more than is looked at
                pass
        return super().convert(value, param, ctx)
