"""What the engine keeps during a visit: checked responses and their scores, each by its key.

A page that compares again, with one response more, sends keys; so a thousand responses are checked
and scored once. The last comparison is kept too, for the files that are made of it. Nothing depends
on it: who asks with a key that is not here any more, because the engine was started again, is told
so and sends the response itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import ComparisonError, ForgottenError, Problem
from counterpart.reading.checking import check_value
from counterpart.relationship.files import RESPONSES_LIMIT
from counterpart.responses import Response
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.score import Score, score

KEY_LENGTH = 32


class Memory:
    """Responses by key, as many as a relationship file may hold; the oldest go first."""

    def __init__(self, limit: int = RESPONSES_LIMIT) -> None:
        self._limit = limit
        self._catalogue: Catalogue | None = None
        self._responses: dict[str, Response] = {}
        self._scores: dict[int, Score | None] = {}
        self._compared: tuple[Hashable, Comparison] | None = None

    def keep(self, response: Response, data: bytes, catalogue: Catalogue) -> str:
        """Keeps a response, checked against this catalogue; gives the key of its bytes."""
        if catalogue is not self._catalogue:
            self.forget()
            self._catalogue = catalogue
        key = hashlib.sha256(data).hexdigest()[:KEY_LENGTH]
        if key not in self._responses:
            if len(self._responses) >= self._limit:
                oldest = self._responses.pop(next(iter(self._responses)))
                del self._scores[id(oldest)]
            self._responses[key] = response
            self._scores[id(response)] = None
        return key

    def responses(self, given: Sequence[Any], catalogue: Catalogue) -> list[Response]:
        """The responses meant by keys, or by objects as they stand in a file, in any mixture.

        Raises ForgottenError with every key that is not here, ResponseError for a bad object.
        """
        known = self._responses if catalogue is self._catalogue else {}
        missing = [key for key in given if isinstance(key, str) and key not in known]
        if missing:
            raise ForgottenError(missing)
        return [
            known[entry] if isinstance(entry, str) else check_value(entry, catalogue)
            for entry in given
        ]

    def score(self, catalogue: Catalogue, response: Response) -> Score:
        """The score of a response, worked out once for each that is kept."""
        known = self._scores.get(id(response))
        if known is None:
            known = score(catalogue, response)
            if id(response) in self._scores:
                self._scores[id(response)] = known
        return known

    def comparison(
        self, given: Sequence[Any], about: Hashable, make: Callable[[], Comparison]
    ) -> Comparison:
        """The comparison of these responses, made once for what is asked `about` them.

        Only the last one is kept, and only of keys: they say what the responses hold.
        """
        if not all(isinstance(key, str) for key in given):
            return make()
        asked = (tuple(given), about)
        if self._compared is None or self._compared[0] != asked:
            self._compared = asked, make()
        return self._compared[1]

    def forget(self) -> None:
        """Keeps nothing from here on."""
        self._responses.clear()
        self._scores.clear()
        self._compared = None


MEMORY = Memory()
"""The one memory of an engine."""


def meant(given: Sequence[Any], catalogue: Catalogue) -> list[Response]:
    """The responses that a request means.

    Raises ComparisonError for more than are kept here: they could never all be here at once.
    """
    if len(given) > RESPONSES_LIMIT:
        facts = {"found": len(given), "limit": RESPONSES_LIMIT}
        raise ComparisonError([Problem("", "too-many-responses", facts)])
    return MEMORY.responses(given, catalogue)
