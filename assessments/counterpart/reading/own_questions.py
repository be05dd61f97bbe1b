"""A set of questions of one's own out of a file from a stranger: checked whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterpart.canonical import canonical_bytes
from counterpart.own_questions.document import (
    FORMAT,
    FORMAT_VERSION,
    LENGTHS,
    QUESTIONS_LIMIT,
    SIZE_LIMIT,
    TITLE_LIMIT,
    OwnQuestion,
    OwnQuestions,
    OwnWords,
    to_json,
)
from counterpart.reading.migrations import in_format
from counterpart.reading.undoing import UNSEEN
from counterpart.reading.untrusted import Untrusted, shown

_TOP = ("format", "format_version", "words")
_BREAKS = re.compile("[\t\u2028\u2029]")
"""What parts a line though it is none of the controls that no text may hold."""
_WORDS = ("title", "questions")


def check_own_questions(top: Untrusted, languages: Iterable[str]) -> OwnQuestions | None:
    """The set in this object, its languages being some of these; None where anything is wrong."""
    before = len(top.problems)
    newest = in_format(top, FORMAT, FORMAT_VERSION)
    if newest is None:
        return None
    newest.only(_TOP)
    by_language, known = newest.within("words"), tuple(languages)
    by_language.only(known)
    spoken = [language for language in sorted(known) if language in by_language.members]
    if by_language.ok and not spoken:
        by_language.problem("", "own-no-language", expected=", ".join(known))
    words = tuple((language, _words(by_language.within(language))) for language in spoken)
    counts = {len(of.questions) for _, of in words}
    if len(top.problems) == before and len(counts) > 1:
        by_language.problem("", "own-counts", found=", ".join(map(str, sorted(counts))))
    if len(top.problems) > before:
        return None
    questions = OwnQuestions(words)
    if (size := len(canonical_bytes(to_json(questions)))) > SIZE_LIMIT:
        top.problem("", "own-too-large", size=size, limit=SIZE_LIMIT)
        return None
    return questions


def _words(words: Untrusted) -> OwnWords:
    words.only(_WORDS)
    title = _said(words, "title", TITLE_LIMIT)
    if words.ok and "questions" not in words.members:
        words.problem("questions", "missing")
    asked = words.items("questions", QUESTIONS_LIMIT)
    if words.members.get("questions") == []:
        words.problem("questions", "own-none")
    return OwnWords(title, tuple(_question(item) for item in asked))


def _question(item: Untrusted) -> OwnQuestion:
    item.only(LENGTHS)
    return OwnQuestion(**{key: _said(item, key, limit) for key, limit in LENGTHS.items()})


def _said(holder: Untrusted, key: str, limit: int) -> str:
    """A line that says something, and holds nothing that nobody sees or that turns it round."""
    if not holder.ok:
        return ""
    if key not in holder.members:
        holder.problem(key, "missing")
        return ""
    before = len(holder.problems)
    text = holder.text(key, limit)
    if len(holder.problems) > before:
        return ""
    if match := UNSEEN.search(text) or _BREAKS.search(text):
        holder.problem(key, "control-character", character=f"U+{ord(match[0]):04X}")
    elif not text.strip():
        holder.problem(key, "own-empty")
    elif text != text.strip():
        holder.problem(key, "own-blanks", found=shown(text))
    return text
