"""No reading or finding has a question that nobody is ever asked: all are drawn until each was.

Every question of a reading is replaced by its id; the reports of drawn relationships of all kinds
(alike and apart, of one mind and divided, with answers left out, one round and two) must show all.
"""

from dataclasses import replace
from functools import cache
from random import Random

import pytest
from answering import document, the_catalogue
from counterpart import compare, score
from counterpart.errors import CounterpartError
from counterpart.model import LENSES, ROLES, SIDES
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison, render_score

MOST = 400
"""Relationships drawn at most; far fewer are enough."""
FIRST = {
    "purpose": (3, 6, 10, 15, 16, 24, 31, 95, 107, 154),
    "expectations": (3, 4, 10, 17, 27),
    "trust": (0, 2, 5),
    "relationship-type": (0, 3, 5, 6),
    "context": (0, 4, 13, 37, 46),
    "first-meeting": (8, 18, 39),
    "co-operation": (0, 3, 5, 8),
    "mirror": (2, 3, 5),
    "ground-rules": (0, 2, 3, 7, 9, 14),
    "journey": (3, 4, 5, 6, 11),
    "touchpoints": (1, 7, 11, 27, 63),
    "stakeholders": (2, 5, 6),
    "pulse": (0, 1, 2, 4, 5, 12, 18),
}
"""Draws that asked everything between them once; what they leave is looked for in all others."""
ENDS = (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1)


def mark(reading):
    return f"[{reading}?]"


@cache
def marked():
    """The catalogue with every question of a reading replaced by its mark."""
    catalogue = the_catalogue()

    def asked(words):
        return replace(
            words,
            readings={key: replace(of, talk=mark(key)) for key, of in words.readings.items()},
            dimensions=themes(words.dimensions),
            questions=themes(words.questions),
        )

    def themes(of):
        return {key: replace(theme, findings=findings(theme)) for key, theme in of.items()}

    def findings(theme):
        return {key: replace(own, talk=mark(key)) for key, own in theme.findings.items()}

    words = {key: asked(of) for key, of in catalogue.words["en"].items()}
    return replace(catalogue, words={**catalogue.words, "en": words})


class Drawn:
    """One drawn relationship: where each side stands, how divided it is, what it leaves out."""

    def __init__(self, assessment, rng):
        self.assessment, self.rng = assessment, rng
        self.at = {(side, lens): rng.choice(ENDS) for side in SIDES for lens in LENSES}
        self.spread = rng.choice((0, 0, 0.1, 0.25, 0.6))
        self.skipped, self.absent = rng.choice((0, 0, 0, 0.3)), rng.choice((0, 0, 0, 0.1))
        scales = assessment.scales
        same = {scale.id: rng.choice(scale.options or ("",)) for scale in scales}
        others = {scale.id: rng.choice(scale.options or ("",)) for scale in scales}
        self.option = {"buyer": same, "supplier": rng.choice((same, same, others))}
        self.favourite = {side: rng.random() < 0.6 for side in SIDES}
        self.most = {side: rng.choice((40, 60, 68, 74, 90, 100)) for side in SIDES}

    def answer(self, scale, side, lens, option):
        rng, options = self.rng, list(scale.options)
        if scale.kind in ("rating", "ladder"):
            meant = 1 + (scale.points - 1) * rng.gauss(self.at[side, lens], self.spread)
            return max(1, min(scale.points, round(meant)))
        if scale.kind == "points":
            first = option if self.favourite[side] else rng.choice(options)
            most = self.most[side] if self.favourite[side] else rng.choice((40, 60, 90, 100))
            rest = [of for of in options if of != first]
            return {first: most, rest[0]: 100 - most, **dict.fromkeys(rest[1:], 0)}
        if scale.kind == "ticks":
            return rng.choice((options, [of for of in options if rng.random() < 0.5]))
        if scale.kind == "date":
            return rng.choice(("2026-11-20", "2026-01-03"))
        return option if self.favourite[side] else rng.choice(options)

    def answers(self, side):
        rng, given = self.rng, {}
        for question in self.assessment.questions:
            scale = self.assessment.scale(question)
            lenses = {}
            for lens in question.lenses if side in question.sides else ():
                if rng.random() < self.skipped:
                    continue
                value = self.answer(scale, side, lens, self.option[side][scale.id])
                lenses[lens] = "n/a" if rng.random() < self.absent else value
            if lenses:
                given[question.id] = lenses
        return given | self.own(side)

    def own(self, side):
        """An item of each list that this side may make, now and then."""
        lists = [d.own for d in self.assessment.dimensions if d.own and side in d.own.sides]
        return {
            f"{own.id}-1": {
                "label": "One",
                **{
                    lens: self.answer(self.scale(own), side, lens, self.scale(own).options[0])
                    for lens in (own.lenses if own.scale else ())
                },
            }
            for own in lists
            if self.rng.random() < 0.3
        }

    def scale(self, own):
        return next(scale for scale in self.assessment.scales if scale.id == own.scale)

    def responses(self):
        rng, actual = self.rng, []
        people = rng.choice(((1, 1), (1, 3), (3, 4), (5, 2)))
        for round_ in rng.choice((["2026-11"], ["2026-11"], ["2026-08", "2026-11"])):
            for side, most in zip(SIDES, people, strict=True):
                for number in range(most):
                    given = document(
                        side,
                        self.answers(side),
                        assessment={"id": self.assessment.id, "version": self.assessment.version},
                        round=round_,
                    )
                    role = rng.choice(("", *ROLES))
                    who = {"id": f"{side}-{number}", "role": role, "label": ""}
                    actual.append(check_value({**given, "respondent": who}, marked()))
            self.at = {key: rng.choice(ENDS) for key in self.at}
        return actual


def shown(drawn):
    """All that the reports of a drawn relationship say."""
    responses = drawn.responses()
    catalogue = marked()
    sentence = [render_comparison(catalogue, compare(catalogue, responses), "en", "html")]
    sentence += [
        render_score(catalogue, of, score(catalogue, of), "en", "html") for of in responses[:1]
    ]
    return "".join(sentence)


@pytest.mark.parametrize("key", the_catalogue().assessments)
def test_every_question_can_be_asked(key):
    catalogue = marked()
    assessment = catalogue.assessments[key]
    method = catalogue.method_of(key)
    left = {*method.readings, *method.finds}
    for seed in dict.fromkeys([*FIRST.get(key, ()), *range(MOST)]):
        if not left:
            break
        try:
            text = shown(Drawn(assessment, Random(f"{key} {seed}")))
        except CounterpartError:
            continue
        left = {reading for reading in left if mark(reading) not in text}
    assert left == set()
