"""A response from its canonical bytes, without checking: for bytes that we wrote ourselves."""

from __future__ import annotations

import json

from counterpart.responses import Answer, Respondent, Response


def revive(data: bytes) -> Response:
    """The response that `counterpart.responses.to_bytes` made these bytes of."""
    found = json.loads(data)
    return Response(
        assessment=found["assessment"]["id"],
        version=found["assessment"]["version"],
        side=found["side"],
        respondent=Respondent(**found["respondent"]),
        round=found["round"],
        answered_at=found["answered_at"],
        relationship=found["relationship"],
        language=found["language"],
        answers={
            question: Answer(note=values.pop("note", ""), values=values)
            for question, values in found["answers"].items()
        },
    )
