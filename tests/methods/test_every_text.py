"""No reading or finding has a text that nobody ever reads: all are drawn until each was printed.

Every text of a reading is replaced by its mark; what is said of drawn relationships of all kinds
(alike and apart, of one mind and divided, with answers left out, one round and two) must show all,
and never what a method says that nothing prints. `test_reached.py` looks at every single theme.
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
from counterpart.report.pair import suggested
from counterpart.workshop import deck

MOST = 400
"""Relationships drawn at most; far fewer are enough."""
FIRST = {
    "purpose": (-6, -5, 0, 3, 24, 31, 32, 34, 95, 107, 154),
    "expectations": (27, 32, 34),
    "trust": (5, 7, 10, 36, 101),
    "relationship-type": (-6, 2, 6, 47, 57),
    "context": (0, 12, 13, 37, 51, 65),
    "first-meeting": (-6, 56, 70, 89, 131),
    "co-operation": (5, 8, 44, 55),
    "mirror": (2, 17),
    "ground-rules": (-6, -3, -1, 7, 9, 20),
    "journey": (-6, 6, 17, 19),
    "touchpoints": (-6, -3, 11, 27, 63, 97),
    "stakeholders": (-3, 6, 88),
    "pulse": (-1, 1, 5, 60, 72, 107),
}
"""Draws that printed everything between them once; what they leave is looked for in all others."""
QUIETLY = "of what is strong this report asks, and suggests no step to a plan"
UNREAD = {
    "purpose": {
        "[to-wanted own do 1]": "only one's own report finds this, and it prints no step of it",
        "[to-wanted own see]": "only one's own report finds this, and no plan begins there",
    },
    **{
        key: dict.fromkeys(("[protect own do 1]", "[protect own see]"), QUIETLY)
        for key in ("journey", "stakeholders")
    },
    "pulse": {
        "[protect own do 1]": QUIETLY,
        "[protect own see]": QUIETLY,
        "[risen own see]": "what rose gives steps and no prompt that a plan begins with",
    },
}
"""By assessment what no report prints yet of what themes say themselves, and why."""
MANY = 40
"""So many subjects that a room sees all of them."""
ENDS = (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1)


TALK = "talk"
"""A question has one mark wherever it stands; of the rest, what a theme has itself is `own`."""


def mark(key, part):
    return f"[{key} {part}]"


def marked_steps(key, steps, own=""):
    return tuple(mark(key, f"{own}do {at}") for at in range(1, len(steps) + 1))


@cache
def marked():
    """The catalogue with every text of a reading replaced by its mark.

    What the method says nothing prints is marked too, so that it shows where that is not so.
    """
    catalogue = the_catalogue()

    def asked(words, method):
        return replace(
            words,
            readings={key: general(key, of, method) for key, of in words.readings.items()},
            dimensions=themes(words.dimensions, method),
            questions=themes(words.questions, method),
        )

    def general(key, of, method):
        given = of.text or key in method.textless
        steps = of.do or ("",) * (key in method.stepless)
        return replace(
            of,
            text=mark(key, "text") if given else None,
            talk=mark(key, TALK),
            do=marked_steps(key, steps),
        )

    def themes(of, method):
        return {key: replace(theme, findings=findings(theme, method)) for key, theme in of.items()}

    def findings(theme, method):
        return {key: own(key, of, method) for key, of in theme.findings.items()}

    def own(key, of, method):
        given = of.text or key in method.textless
        return replace(
            of,
            talk=mark(key, TALK),
            text=mark(key, "own text") if given else None,
            do=marked_steps(key, of.do, "own "),
            see=mark(key, "own see") if of.see else None,
        )

    words = {key: asked(of, catalogue.method_of(key)) for key, of in catalogue.words["en"].items()}
    return replace(catalogue, words={**catalogue.words, "en": words})


def marks(key):
    """Every mark that the words of an assessment have."""
    words = marked().words["en"][key]
    yield from (mark(of, TALK) for of in the_catalogue().method_of(key).finds)
    for reading in words.readings.values():
        yield from (reading.text, reading.talk, *reading.do)
    for theme in (*words.dimensions.values(), *words.questions.values()):
        for own in theme.findings.values():
            yield from (own.text, own.talk, own.see, *own.do)


def unprinted(key):
    """The marks of what the method says nothing prints."""
    method = the_catalogue().method_of(key)
    texts = {mark(of, part) for of in method.textless for part in ("text", "own text")}
    steps = {
        mark(of, f"{own}do {at}") for of in method.stepless for own in ("", "own ") for at in "123"
    }
    return texts | steps


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


def relationship(key, seed):
    """The relationship of a seed; of one below 0 both sides are content with everything."""
    drawn = Drawn(marked().assessments[key], Random(f"{key} {seed}"))
    if seed < 0:
        drawn.at = dict.fromkeys(drawn.at, 0.9)
        drawn.spread = drawn.skipped = drawn.absent = 0
    return drawn


def shown(drawn):
    """All that is said of a drawn relationship: in reports, to a room, and in its plan."""
    responses, catalogue = drawn.responses(), marked()
    comparison = compare(catalogue, responses)
    sentence = [render_comparison(catalogue, comparison, "en", "html", addable=True)]
    sentence += [
        render_score(catalogue, of, score(catalogue, of), "en", "html") for of in responses[:1]
    ]
    sentence += [str(card) for card in deck(catalogue, [comparison], "en", most=MANY)]
    return "".join((*sentence, str(suggested(catalogue, comparison, "en"))))


@pytest.mark.parametrize("key", the_catalogue().assessments)
def test_every_text_is_printed_but_what_the_method_says_is_not(key):
    never, unread = unprinted(key), UNREAD.get(key, {})
    left = {of for of in marks(key) if of} - never - set(unread)
    for seed in dict.fromkeys([*FIRST.get(key, ()), *range(MOST)]):
        if not left:
            break
        try:
            text = shown(relationship(key, seed))
        except CounterpartError:
            continue
        left = {of for of in left if of not in text}
        assert [of for of in (*never, *unread) if of in text] == []
    assert left == set()
