"""Rules in people's own words: one sentence each, and the two sides' sentences side by side.

Whoever calls a rule agreed may put it in one sentence. Two who agree that there is a rule need not
mean the same one; that shows only when the sentences stand side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpart.model import SIDES, Side
from counterpart.responses import Response
from counterpart.scoring.anonymity import of_enough

Sentences = Mapping[Side, tuple[str, ...]]
"""What the people of each side wrote of one rule."""


def sentences_of(keys: Sequence[str], response: Response) -> dict[str, str]:
    """The rules that a respondent put in a sentence, in the order in which they are asked."""
    sentences = {key: response.answer(key).sentence for key in keys}
    return {key: sentence for key, sentence in sentences.items() if sentence}


def side_by_side(
    people: Mapping[Side, Sequence[Mapping[str, str]]], keys: Sequence[str], smallest: int
) -> dict[str, Sentences]:
    """The rules that somebody put in a sentence, with the sentences of both sides.

    In a shared view they are treated as notes are: they stand in the order of the alphabet, and
    those of a side of fewer people than `smallest` are left out.
    """
    sentences: dict[str, Sentences] = {}
    for key in keys:
        written = {
            side: [person[key] for person in of_enough(people[side], smallest) if key in person]
            for side in SIDES
        }
        of = {side: tuple(sorted(said) if smallest else said) for side, said in written.items()}
        if any(of.values()):
            sentences[key] = of
    return sentences
