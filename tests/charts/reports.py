"""Reports with charts: of every assessment, of one response and of both sides, answers drawn."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from answering import document, the_catalogue
from counterpart import compare, score
from counterpart.model import ROLES
from counterpart.reading.checking import check_value
from counterpart.relationship import check_relationship_value
from counterpart.report import render_comparison, render_score
from records import event, relationship_document

ROUNDS = ("2026-05", "2026-11")
COMPARED = (({"buyer": 1, "supplier": 1}, ROUNDS[:1]), ({"buyer": 4, "supplier": 2}, ROUNDS))
"""The people of each side, and the rounds."""
MOODS = ("any", "low", "high", "apart", "crowded")
"""How they answer: anything, the same low or high end, each side at an end of its own, or almost
all of them almost the same."""
CROWD = 20
"""Points that the crowded leave for others than one party."""


def value(scale, rng: Random, mood: str, side: str):
    """An answer on a scale."""
    low = mood == "low" or (mood == "apart" and side == "buyer")
    match scale.kind:
        case "points":
            return dict(zip(scale.options, split(rng, mood, side), strict=True))
        case "rating" | "ladder":
            if mood == "crowded":
                return rng.randint(scale.points // 2, scale.points // 2 + 1)
            return rng.randint(1, scale.points) if mood == "any" else 1 if low else scale.points
        case "ticks":
            return [option for option in scale.options if rng.random() < 0.5]
        case "date":
            return f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        case _:
            options = list(scale.options)
            return rng.choice(options) if mood == "any" else options[0 if low else -1]


def split(rng: Random, mood: str, side: str) -> list[int]:
    """Points over three options; the crowded leave almost all of them to the same company."""
    if mood == "crowded":
        rest = rng.randint(0, CROWD)
        first = rng.randint(0, rest)
        shares = [first, rest - first]
        shares.insert(0 if side == "buyer" else 1, 100 - rest)
        return shares
    cuts = sorted((100 if mood != "any" else rng.randint(0, 100), rng.randint(0, 100)))
    return [cuts[0], cuts[1] - cuts[0], 100 - cuts[1]]


def answered(of: str, side: str, who: int, rng: Random, mood: str, round_: str):
    """A checked response to an assessment, with every question answered."""
    assessment = the_catalogue().assessments[of]
    answers = {
        question.id: {
            lens: value(assessment.scale(question), rng, mood, side) for lens in question.lenses
        }
        for question in assessment.questions
    }
    of_file = document(
        side,
        answers,
        f"{side}-{who}",
        assessment={"id": of, "version": assessment.version},
        round=round_,
        answered_at=f"{round_}-22T10:00:00Z",
    )
    of_file["respondent"]["role"] = ROLES[who % len(ROLES)]
    return check_value(of_file, the_catalogue())


def reports(of: str, language: str) -> Iterator[tuple[str, str]]:
    """The reports of an assessment as (what it is of, HTML)."""
    rng = Random(f"{of} {language}")
    beside = check_relationship_value(
        relationship_document(
            events=[event(f"e{day}", date=f"2026-07-{day:02}") for day in (2, 4, 28)]
        ),
        the_catalogue(),
    )
    for mood in MOODS:
        for side in {"any": ("buyer", "supplier"), "crowded": ("buyer",)}.get(mood, ()):
            alone = answered(of, side, 0, rng, mood, ROUNDS[0])
            result = score(the_catalogue(), alone)
            yield f"{mood}, {side}", render_score(the_catalogue(), alone, result, language, "html")
        for people, rounds in COMPARED if mood == "any" else COMPARED[:1]:
            everyone = [
                answered(of, side, n, rng, mood, round_)
                for round_ in rounds
                for side, count in people.items()
                for n in range(count)
            ]
            comparison = compare(the_catalogue(), everyone)
            html = render_comparison(the_catalogue(), comparison, language, "html", beside=beside)
            yield f"{mood}, {people}, {len(rounds)} rounds", html
