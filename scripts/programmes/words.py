"""The form of a programme's words: fixed sections, those of a programme or those of an agenda."""

from __future__ import annotations

import re

FOLDER = "programmes"
"""The folder of a language's content that holds the words, and of its pages."""
PROGRAMME = (
    *("for", "people", "room", "invitation", "promise", "before", "print", "blocks", "tense"),
    *("remote", "source"),
)
"""What for, who comes, the room and who sits where, the invitation to copy, the promise to read
aloud, what to prepare, what to print, the blocks, when it gets tense, by video, the source."""
AGENDA = ("for", "before", "opening", "blocks", "tense")
"""What for, what lies on the table, how to open, the blocks, when it gets tense."""
SPEECH = ("invitation", "promise", "opening")
"""Sections that somebody says or sends, word for word."""
LISTS = ("before", "print", "tense")
"""Sections that are a list, so that they can be ticked off."""
_TITLE = re.compile(r"\*\*(.+?)\*\*\s*(.*)", re.DOTALL)


def titled(item: str) -> tuple[str, str]:
    """The title and the text of a block's words; no title where it begins with none."""
    match = _TITLE.fullmatch(item)
    return (match[1].rstrip("."), match[2]) if match else ("", item)
