"""Answers that look as if one person gave them under two ids: the same name, role and question."""

from __future__ import annotations

from collections.abc import Sequence

from counterpart.names import alike
from counterpart.responses import Response


def twins(responses: Sequence[Response]) -> list[list[Response]]:
    """The responses of each person who seems to be there more than once, the latest last.

    Alike are label, role, side, assessment and round, however the label is spelt; who gives no
    label is like nobody.
    """
    people: dict[tuple[str, ...], dict[str, Response]] = {}
    for response in responses:
        if not (label := response.respondent.label and alike(response.respondent.label)):
            continue
        about = (response.assessment, response.round, response.side, response.respondent.role)
        of = people.setdefault((label, *about), {})
        before = of.get(response.respondent.id)
        if before is None or response.answered_at > before.answered_at:
            of[response.respondent.id] = response
    groups = [list(of.values()) for of in people.values() if len(of) > 1]
    return [sorted(of, key=lambda r: (r.answered_at, r.respondent.id)) for of in groups]
