"""Comparisons of drawn answers: one mood a side, so that there is something to be said."""

import random

from answering import ROLES, document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value

SITUATIONS = 4
"""Of each assessment: 52 in all."""


def drawn(of, seed, people=0, smallest=0):
    """Both sides compared, of so many people or one to five each, one mood a side."""
    chance, catalogue = random.Random(f"{of} {seed}"), the_catalogue()
    assessment, responses = catalogue.assessments[of], []
    for side in ("buyer", "supplier"):
        mood = chance.random()
        for person in range(people or chance.randint(1, 5)):
            answers = {
                question.id: {
                    lens: value(chance, assessment.scale(question), mood)
                    for lens in question.lenses
                    if chance.random() > 0.05
                }
                for question in assessment.questions
            }
            given = document(side, {key: of for key, of in answers.items() if of})
            given["assessment"] = {"id": of, "version": assessment.version}
            given["respondent"] = {
                "id": f"{side}-{person}",
                "role": chance.choice(ROLES),
                "label": "",
            }
            responses.append(check_value(given, catalogue))
    return compare(catalogue, responses, smallest=smallest)


def value(chance, scale, mood):
    """An answer that leans to one end, as the mood is."""
    match scale.kind:
        case "points":
            first = round(100 * mood * chance.random())
            second = round((100 - first) * chance.random())
            return dict(zip(scale.options, (first, second, 100 - first - second), strict=True))
        case "rating" | "ladder":
            return max(
                1, min(scale.points, round(1 + (scale.points - 1) * chance.gauss(mood, 0.3)))
            )
        case "ticks":
            return [option for option in scale.options if chance.random() < mood]
        case "date":
            return "2026-10-01"
        case _:
            return chance.choice(scale.options)
