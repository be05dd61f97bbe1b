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
    by_key: dict[Key, Response] = {}
    for response in responses:
        held = by_key.setdefault(key(response), response)
        if held is not response and _later(response, held):
            by_key[key(response)] = response
    return list(by_key.values())


def _later(response: Response, other: Response) -> bool:
    if response.answered_at != other.answered_at:
        return response.answered_at > other.answered_at
    return to_bytes(response) > to_bytes(other)
