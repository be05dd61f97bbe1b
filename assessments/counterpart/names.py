"""Which spellings of a name are one name: of a relationship, or of an item of one's own."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that show nothing (Unicode's Default_Ignorable_Code_Point), as ranges: soft hyphens,
zero-width spaces and joiners, marks that turn the direction, byte order marks."""
HYPHENS = "\u2010-\u2015\u2043\u2212"
"""Hyphens and dashes that stand for the typed one, once compatible forms are composed (NFKC)."""
APOSTROPHES = "\u2018-\u201b\u2032\u02b9\u02bc\u02bd`\u00b4"
QUOTES = "\u201c-\u201f\u2033\u00ab\u00bb"
AND = "[&+]|and|en|et|und"
"""What stands between the two companies of a relationship, in whichever language it was named.

No single letter: plants and lines are called so, and *Plant E North* is not *Plant Y North*."""
_UNSEEN = re.compile(f"[{UNSEEN}]")
_AND = re.compile(AND)
_ALIKE = tuple(
    (re.compile(f"[{characters}]"), plain)
    for characters, plain in (
        ("\u00b4", "'"),  # before NFKC makes a blank and an accent of it
        (HYPHENS, "-"),
        (APOSTROPHES, "'"),
        (QUOTES, '"'),
    )
)
_QUOTED_OR_ENDING = re.compile(
    "\u2018[^\u2018\u2019]*(?:\u2019(?=[^\\W_])[^\u2018\u2019]*)*\u2019(?![^\\W_])|\u2019(?![^\\W_])"
)
"""What a text itself has in quotation marks; or an apostrophe with no letter behind it."""
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile("[\\s\x1c-\x1f\x85]+")


def without_unseen(text: str) -> str:
    """The text without the characters that show nothing."""
    return _UNSEEN.sub("", text)


def without_turns(text: str) -> str:
    """The text without what turns the direction of all that stands around it."""
    return _TURNS.sub("", text)


def straight(text: str) -> str:
    """The text with its apostrophes straight where they end a word.

    The other sign would end the quotation marks that some languages put around a name.
    `straight` in `theme/js/page.js` is the same rule.
    """
    return _QUOTED_OR_ENDING.sub(lambda part: "'" if part[0] == "\u2019" else part[0], text)


def alike(name: str) -> str:
    """What the spellings of one name have in common; empty where a name shows nothing.

    Capitals, blanks, width, characters that show nothing, the many hyphens and quotation marks, and
    the language of an "and" between two words make no difference: the pages join two companies by
    it. Letters of other alphabets that only look the same do: they are other names.
    `theme/js/alike.js` holds the same rule.
    """
    if name.isascii():
        return _same_and(name.lower().replace("`", "'").split())
    text = without_unseen(name).replace("\u00b4", "'")
    text = without_unseen(unicodedata.normalize("NFKC", text))
    text = text.lower().upper().lower().replace("ς", "σ")  # ß, ss and ẞ are one, as are ς and σ
    text = unicodedata.normalize("NFKC", text)
    for characters, plain in _ALIKE:
        text = characters.sub(plain, text)
    return _same_and(_BLANKS.sub(" ", text).strip(" ").split(" "))


def _same_and(words: list[str]) -> str:
    """The words in one line; an "and" between two of them is the same in each language."""
    last = len(words) - 1
    return " ".join(
        "&" if 0 < at < last and _AND.fullmatch(word) else word for at, word in enumerate(words)
    )


def spellings(names: Iterable[str]) -> list[str]:
    """Each name once, in the spelling that most of these use; sorted.

    Of equally frequent spellings the first in their order. A name that shows nothing is none.
    """
    by_key: dict[str, Counter[str]] = {}
    for name, count in Counter(names).items():  # thousands of people call it the same
        if key := alike(name):
            by_key.setdefault(key, Counter())[name.strip()] += count
    return sorted(most_used(counts) for counts in by_key.values())


def most_used(counts: Counter[str]) -> str:
    """The spelling with the highest count; of equally frequent ones the first in their order."""
    return min(counts, key=lambda name: (-counts[name], name))


def called(names: Iterable[str]) -> str:
    """What a relationship is called by these names: by the one that most of them mean.

    In the spelling that most use; of equally frequent ones the first in their order. Empty where
    none of them shows anything.
    """
    given, meant = Counter[str](), Counter[str]()
    for name, count in Counter(names).items():
        if alike(name):
            given[name.strip()] += count
            meant[alike(name.strip())] += count
    if not given:
        return ""
    key = most_used(meant)
    return most_used(Counter({name: n for name, n in given.items() if alike(name) == key}))
