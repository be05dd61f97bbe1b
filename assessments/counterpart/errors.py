"""What can be wrong with input: facts here, sentences in the locale files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from counterpart.names import straight
from counterpart.reading.undoing import UNSEEN

T = TypeVar("T")
SHOWN_AT_MOST = 100
"""Problems said in full; the rest is a count, so that a hostile file cannot fill a page."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the place in the input, a code, and the facts of its sentence."""

    place: str
    code: str
    facts: Mapping[str, str | int | float] = field(default_factory=dict)

    def say(self, sentences: Mapping[str, str]) -> str:
        """The problem in words, its place first.

        What others wrote stands in our sentence without characters that could turn it round.
        """
        facts = {name: visible(fact) for name, fact in self.facts.items()}
        sentence = sentences[self.code].format(**facts)
        return f"{self.place}: {sentence}" if self.place else sentence


def visible(fact: T) -> T:
    """A fact as a sentence takes it: without what nobody sees, and what would end its marks."""
    shown: Any = fact
    if type(fact) is str and not str(fact).isascii():
        shown = straight(UNSEEN.sub("", str(fact)))
    return cast(T, shown)


class CounterpartError(Exception):
    """The base of every error this package raises on purpose."""


class ForgottenError(CounterpartError):
    """Keys of responses that are not kept here; whoever has the responses sends them again."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.keys = tuple(keys)
        super().__init__(", ".join(self.keys))


class NoPlaybookError(CounterpartError):
    """This copy of the package holds no assessments; the wheel in a built playbook does."""

    def __init__(self) -> None:
        super().__init__(
            "this copy of counterpart holds no assessments: "
            "install the wheel in the folder packages/ of a built playbook"
        )


class InputError(CounterpartError):
    """Input that cannot be used; holds every problem found, in the order of the input."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        shown = self.problems[:SHOWN_AT_MOST]
        super().__init__("; ".join(f"{p.place}: {p.code}" for p in shown))

    def say(self, sentences: Mapping[str, str]) -> list[str]:
        """Every problem in words, at most `SHOWN_AT_MOST` in full and a count of the others."""
        said = [problem.say(sentences) for problem in self.problems[:SHOWN_AT_MOST]]
        left = len(self.problems) - SHOWN_AT_MOST
        return [*said, sentences["more-problems"].format(count=left)] if left > 0 else said


class ResponseError(InputError):
    """A response file that cannot be used."""


class RelationshipError(InputError):
    """A relationship file that cannot be used."""


class LinkError(InputError):
    """A link or a copy-and-paste code that cannot be used."""


class ComparisonError(InputError):
    """Responses that cannot be compared with one another."""


class PictureError(InputError):
    """A text that no QR picture can hold."""


class RequestError(InputError):
    """A request to the door that it does not know."""
