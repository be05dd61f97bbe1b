"""How a language writes: numbers, names inside a sentence, and one, few or many of something.

The facts stand in `theme/locales/<language>/language.yaml`; nothing here knows a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.plurals import OTHER, category

DEFAULT = "en"
"""The language of a response that names none, and of who asks for one that is not there."""
KEEP, LOWER = "keep", "lower"
FORM_MARK = "."
"""Between the key of a text and the form of it, as in `minutes.one`."""
PLURAL = "plural-"
"""What the key of a plural rule begins with; its form follows, as in `plural-one`."""

Words = Mapping[str, str]


def opening(text: str) -> str:
    """A text as it opens a sentence: its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def inside(text: str, writing: Words) -> str:
    """A name in the middle of a sentence; a language may keep its capital, as German does.

    What begins with two capitals, such as VAT, keeps them everywhere.
    """
    if writing["inside"] == KEEP or text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def rules(writing: Words) -> dict[str, str]:
    """The plural rules of a language by form, in the order in which they are tried."""
    return {k.removeprefix(PLURAL): rule for k, rule in writing.items() if k.startswith(PLURAL)}


def text_of(words: Words, key: str, facts: Mapping[str, Any], writing: Words) -> str:
    """The text of a key. Where it has forms, the one for the first whole number of the facts.

    A text with forms stands under `key.one`, `key.other` and so on. Raises KeyError where there
    is neither the text nor a form of it.
    """
    if key in words:
        return words[key]
    numbers = (fact for fact in facts.values() if type(fact) is int)
    form = category(abs(next(numbers, 0)), rules(writing))
    return words.get(f"{key}{FORM_MARK}{form}") or words[f"{key}{FORM_MARK}{OTHER}"]


def spoken(words: Words, key: str, facts: Mapping[str, Any], writing: Words) -> str:
    """The sentence of a key with its fields filled in."""
    return text_of(words, key, facts, writing).format(**facts)
