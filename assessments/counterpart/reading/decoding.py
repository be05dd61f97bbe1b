"""The text in a file's bytes: UTF-8, or UTF-16 as some editors and mail programs save it."""

from __future__ import annotations

MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
"""Byte order marks of UTF-16."""
UNSEEN = "\ufeff\u200b\u2060\u00a0"
"""What a copy brings along from a page or a mail, before a text and after it."""
END = f"\x00\x1a\x0c{UNSEEN}"
"""What old programs, broken copies and mail programs leave after the end of a text."""


def encoding(data: bytes) -> str:
    """How the text in these bytes is encoded: UTF-16 by its mark, or by its zeros; else UTF-8.

    What is read here begins with a brace: of its first two bytes one is a zero in UTF-16.
    """
    marked = MARKS.get(data[:2])
    if marked or len(data) < 2 or (data[0] != 0) == (data[1] != 0):
        return marked or "utf-8-sig"
    return "utf-16-be" if data[0] == 0 else "utf-16-le"


def decoded(data: bytes, errors: str = "strict") -> str:
    """The text, without what is not seen before it, and without zeros or Ctrl-Z after its end.

    Raises UnicodeDecodeError where the bytes are in neither encoding, unless `errors` says else.
    """
    text = data.decode(encoding(data), errors)
    if text[:1] in UNSEEN:
        text = text.lstrip(f"{UNSEEN} \t\r\n")
    return text.rstrip(f"{END} \t\r\n") if text[-1:] in END else text


def states(data: bytes, words: str) -> bool:
    """Whether these words of plain ASCII stand anywhere in the text of these bytes."""
    return words.encode(encoding(data).replace("-sig", "")) in data
