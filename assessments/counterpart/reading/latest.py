"""Which of several responses are the same answer, and which of them counts."""

from __future__ import annotations

from collections.abc import Iterable

from counterpart.responses import Response, to_bytes

Key = tuple[str, str, str]


def key(response: Response) -> Key:
    """What makes two responses the same answer: the respondent's id, assessment and round."""
    return response.respondent.id, response.assessment, response.round


def latest(responses: Iterable[Response]) -> list[Response]:
    """Each answer once, sorted by canonical bytes; the order they come in makes no difference."""
    return sorted(winners(responses), key=to_bytes)


def winners(responses: Iterable[Response]) -> list[Response]:
    """Each answer once, in any order.

    The later `answered_at` wins, and of two of the same moment the greater canonical bytes.
    """
    found: dict[Key, Response] = {}
    for response in responses:
        held = found.setdefault(key(response), response)
        if held is not response and _later(response, held):
            found[key(response)] = response
    return list(found.values())


def _later(one: Response, other: Response) -> bool:
    if one.answered_at != other.answered_at:
        return one.answered_at > other.answered_at
    return to_bytes(one) > to_bytes(other)
