"""Which of several responses are the same answer, and which of them counts."""

from __future__ import annotations

from collections.abc import Iterable

from counterpart.responses import Response, to_bytes

Key = tuple[str, str, str]


def key(response: Response) -> Key:
    """What makes two responses the same answer: the respondent's id, assessment and round."""
    return response.respondent.id, response.assessment, response.round


def latest(responses: Iterable[Response]) -> list[Response]:
    """Each answer once. Which response of it counts does not depend on the order they come in.

    The later `answered_at` wins, and of two of the same moment the greater canonical bytes.
    """
    found: dict[Key, Response] = {}
    for response in responses:
        held = found.get(answer := key(response))
        if held is None or _later(response, held):
            found[answer] = response
    return list(found.values())


def _later(response: Response, held: Response) -> bool:
    if response.answered_at != held.answered_at:
        return response.answered_at > held.answered_at
    return to_bytes(response) > to_bytes(held)
