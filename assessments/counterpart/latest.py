"""Which of several responses are the same answer, and which of them counts."""

from __future__ import annotations

from collections.abc import Iterable

from counterpart.responses import Response, to_bytes

Key = tuple[str, str, str]


def key(response: Response) -> Key:
    """What makes two responses the same answer: the respondent's id, assessment and round."""
    return response.respondent.id, response.assessment, response.round


def latest(responses: Iterable[Response]) -> list[Response]:
    """Each answer once, sorted by canonical bytes; the order they come in makes no difference.

    The later `answered_at` wins, and of two of the same moment the greater canonical bytes.
    """
    found: dict[Key, tuple[str, bytes, Response]] = {}
    for response in responses:
        candidate = response.answered_at, to_bytes(response), response
        held = found.get(key(response))
        if held is None or candidate[:2] > held[:2]:
            found[key(response)] = candidate
    return [response for _, _, response in sorted(found.values(), key=lambda kept: kept[1])]
