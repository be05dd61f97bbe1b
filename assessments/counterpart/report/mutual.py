"""What the two answers speak of that a guess is held against: the words differ by it."""

from __future__ import annotations

from counterpart.report.phrases import Phrases


def mutual(phrases: Phrases) -> str:
    """What the keys of sentences about guesses end in; empty where both answer about one thing now.

    `-mutual` where each side speaks of the other, so that both speak of different things; else the
    lens that a guess is about, such as `-wanted`, where that is not now.
    """
    if phrases.method.mutual:
        return "-mutual"
    return "" if phrases.method.guessed == "now" else f"-{phrases.method.guessed}"
