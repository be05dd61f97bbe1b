"""Holds a definition to what its method asks of it, as the method's own data says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpart.asks import Asks, Beside, Part
from counterpart.method import Method

from scripts.checks.asked import check_part
from scripts.checks.places import Place
from scripts.checks.problems import listed

Places = Mapping[str, Place]


def check_asks(assessment: Place, method: Method) -> None:
    """Each dimension that the method reads is there and asks what it reads; there is no other."""
    place, asks = assessment["dimensions"], method.asks
    by_id = {d["id"].text: d for d in place.items if d["id"].text}
    for key, part in asks.parts.items():
        if key not in by_id and key not in asks.optional:
            place.problem(f"a dimension {key} of the method {part.method}", "none")
    for dimension in place.items:
        key, kind = dimension["id"].text, dimension["method"].text
        if key in asks.parts:
            part = asks.parts[key]
            if kind not in ("", part.method):
                dimension["method"].problem(f"{part.method}, as the method {method.id} reads {key}")
            else:
                check_part(assessment, dimension, part)
        elif other := _other(asks, kind):
            check_part(assessment, dimension, other)
        elif key and kind:
            _unknown(dimension, asks, method.id)
    _counts(place, asks)
    for beside in asks.beside:
        _beside(assessment, beside, by_id, asks)


def _other(asks: Asks, kind: str) -> Part | None:
    return next((part for name, part in asks.others.items() if name == kind), None)


def _unknown(dimension: Place, asks: Asks, method: str) -> None:
    """A dimension that the method does not read, by its id or by how it is scored."""
    kind = dimension["method"].text
    same = [key for key, part in asks.parts.items() if part.method == kind]
    if same and asks.others:
        rated = "a rated dimension" if kind == "rating" else f"a dimension of the kind {kind}"
        expected = f"{listed(same)} in {rated} of the method {method}"
        dimension["id"].problem(expected)
    elif asks.others:
        kinds = dict.fromkeys((*(part.method for part in asks.parts.values()), *asks.others))
        dimension["method"].problem(f"{listed(kinds)} under the method {method}", kind)
    else:
        dimension["id"].problem(f"{listed(asks.parts)} under the method {method}")


def _counts(place: Place, asks: Asks) -> None:
    for kind, least in asks.least.items():
        there = [d for d in place.items if d["method"].text == kind]
        if len(there) < least:
            some = "a dimension" if least == 1 else f"at least {least} dimensions"
            place.problem(f"{some} of the method {kind}", str(len(there)) if there else "none")
    for kind, most in asks.most.items():
        there = [d for d in place.items if d["method"].text == kind]
        for extra in there[most:]:
            expected = "only one" if most == 1 else f"at most {most}"
            extra.problem(expected, f"a second dimension of the method {kind}")


def _beside(assessment: Place, beside: Beside, by_id: Places, asks: Asks) -> None:
    """Each source has its questions, and where they stand by themselves there is no other."""
    dimensions = [d for d in assessment["dimensions"].items if d["method"].text == beside.each]
    sources = dimensions
    if beside.of_questions:
        sources = [question for d in dimensions for question in d["questions"].items]
    wanted = {
        f"{source['id'].text}-{ending}": source
        for source in sources
        if source["id"].text
        for ending in beside.endings
    }
    if beside.within:
        holder = by_id.get(beside.within)
        asked = _ids(holder["questions"].items) if holder else {}
        for key in wanted if holder else ():
            if key not in asked and holder:
                holder["questions"].problem(f"a question {key} on a scale of ratings", "none")
        return
    every = [
        question
        for d in assessment["dimensions"].items
        if d["id"].text not in asks.parts
        for question in d["questions"].items
    ]
    asked = _ids(every)
    for key, source in wanted.items():
        if key not in asked:
            source.problem(f"a question {key} beside it", "none")
    own = {source["id"].text for source in sources}
    for key, question in asked.items():
        if key not in wanted and key not in own:
            endings = listed(beside.endings)
            question["id"].problem(f"an id that ends in {endings}, of a question in {beside.each}")


def _ids(questions: Sequence[Place]) -> dict[str, Place]:
    return {question["id"].text: question for question in questions if question["id"].text}
