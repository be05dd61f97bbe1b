"""States, ticks and lists as people answer them."""

import json

from answering import document, drawn_answers, the_catalogue
from counterpart import compare, to_bytes
from counterpart.methods.ground_rules.scoring import STATES
from counterpart.reading.checking import check_value
from counterpart.scoring.majority import DIVIDED
from hypothesis import strategies as st

OF = ("ground-rules", "co-operation")

OTHER = {"buyer": "supplier", "supplier": "buyer"}

ANY_STATE = st.sampled_from((None, DIVIDED, *STATES))

SMALLEST = 3


def made(of, side, answers, number=1):
    which = {"id": of, "version": the_catalogue().assessments[of].version}
    drawn = document(side, answers, f"{side}-{number}", assessment=which)
    return check_value(drawn, the_catalogue())


def sides(of, buyer=(1, 3), supplier=(1, 3)):
    """Draw the responses of both sides."""
    answers = drawn_answers(of)
    drawn = {
        side: st.lists(answers, min_size=least, max_size=most).map(
            lambda lists, side=side: [made(of, side, given, n) for n, given in enumerate(lists)]
        )
        for side, (least, most) in (("buyer", buyer), ("supplier", supplier))
    }
    return st.tuples(drawn["buyer"], drawn["supplier"])


def profile(responses, smallest=0):
    return compare(the_catalogue(), responses, smallest=smallest).to_json()["profile"]


def swapped(value):
    """Return a profile as it would be with the sides changed over."""
    if isinstance(value, dict):
        return {OTHER.get(key, key): swapped(item) for key, item in value.items()}
    return [swapped(item) for item in value] if isinstance(value, list) else value


def answers_of(response):
    return json.loads(to_bytes(response))["answers"]


def turned(key, answer):
    """Another answer to the same question, under the same lenses."""
    known = the_catalogue().assessments
    assessment = next(a for a in known.values() if a.id in OF and key_of(a, key))
    scale = assessment.scale(key_of(assessment, key)) if key_of(assessment, key).scale else None
    values = {}
    for lens, value in answer.items():
        if lens in ("note", "label") or value == "n/a" or scale is None:
            values[lens] = value if lens not in ("note", "label") else "another text"
        elif scale.kind == "ladder":
            values[lens] = scale.points + 1 - value
        elif scale.kind == "ticks":
            values[lens] = [option for option in scale.options if option not in value]
        elif scale.kind == "date":
            values[lens] = "2001-01-01"
        else:
            at = scale.options.index(value)
            values[lens] = scale.options[(at + 1) % len(scale.options)]
    return values


def key_of(assessment, key):
    own = assessment.own(key)
    if own:
        return own.question(key)
    return next((question for question in assessment.questions if question.id == key), None)
