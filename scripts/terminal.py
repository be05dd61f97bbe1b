"""Prints text from anywhere: nothing in it moves the cursor, and every encoding takes it."""

from __future__ import annotations

import codecs
import re
import sys
import unicodedata

import click

PLAIN = {
    **dict.fromkeys("−–—‐‑‒―", "-"),
    **dict.fromkeys("‘’‚‹›′", "'"),
    **dict.fromkeys("“”„«»″", '"'),
    "…": "...",
    "→": "->",
    "←": "<-",
    "↔": "<->",
    "×": "x",
    "÷": "/",
    "·": "-",
    "•": "-",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "≈": "~",
    "√": "sqrt ",
    "€": "EUR",
}
"""What stands for a character in an encoding that lacks it."""
_HIDDEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
"""Controls, marks that turn text round, marks without width, halves of characters, tags."""
_IN_TEXT = re.compile(f"[{_HIDDEN}]")
_IN_LINE = re.compile(f"[\t\n{_HIDDEN}]")
_HANDLER = "counterpart-plain"


def say(text: str, *, err: bool = False) -> None:
    """Prints a text of several lines."""
    _print(_IN_TEXT.sub(_named, text.replace("\r\n", "\n")), err=err)


def say_line(text: str, *, err: bool = False) -> None:
    """Prints one line, whatever is in it: a name of a file may hold line breaks."""
    _print(one_line(text), err=err)


def _print(text: str, *, err: bool) -> None:
    """In the encoding that was asked for: left to itself, click writes UTF-8 in place of ASCII."""
    click.echo(text, file=sys.stderr if err else sys.stdout)


def one_line(text: str) -> str:
    """The text with every line break, control and hidden mark made visible."""
    return _IN_LINE.sub(_named, text)


def say_data(text: str) -> None:
    """Prints data for programs: the same bytes whatever the encoding of the terminal."""
    click.echo(f"{text}\n".encode(), nl=False)


def prepare() -> None:
    """Lets the output write what its encoding lacks in other characters."""
    codecs.register_error(_HANDLER, _in_other_characters)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_HANDLER)


def _named(match: re.Match[str]) -> str:
    """A character as its escape; a byte of a name that is not UTF-8 as that byte."""
    number = ord(match[0])
    if 0xDC80 <= number <= 0xDCFF:
        return f"\\x{number - 0xDC00:02x}"
    short = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(match[0])
    return short or (f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}")


def _in_other_characters(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(map(_other, lacking)), error.end


def _other(character: str) -> str:
    if character in PLAIN:
        return PLAIN[character]
    folded = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return folded if folded else "?"
