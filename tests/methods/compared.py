"""Answers of a few people to one assessment, scored and compared."""

from answering import response, the_catalogue
from counterpart import compare, score
from hypothesis import strategies as st

VALUES = st.one_of(st.none(), st.floats(0, 100))

SIDES = ("buyer", "supplier")


def answered(key, side, answers, respondent="r-1"):
    version = the_catalogue().assessments[key].version
    return response(side, answers, respondent, assessment={"id": key, "version": version})


def result(key, buyers, suppliers, smallest=0):
    """The comparison of these answers, as the result object."""
    responses = [
        answered(key, side, answers, f"{side}-{at}")
        for side, people in (("buyer", buyers), ("supplier", suppliers))
        for at, answers in enumerate(people)
    ]
    return compare(the_catalogue(), responses, smallest=smallest)


def numbers(value):
    """Every number in a JSON value."""
    if isinstance(value, dict):
        return [number for item in value.values() for number in numbers(item)]
    if isinstance(value, list):
        return [number for item in value for number in numbers(item)]
    return [value] if isinstance(value, int | float) and not isinstance(value, bool) else []


def profile(key, side, answers):
    result = score(the_catalogue(), answered(key, side, answers))
    return result.to_json()
