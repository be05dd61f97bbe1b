"""Every worked case of every definition: what was worked out by hand is what comes out."""

from collections.abc import Mapping
from itertools import zip_longest

import pytest
from answering import document
from counterpart import compare, score
from counterpart.reading.checking import check_value

from scripts.paths import DEFINITIONS
from scripts.yaml_reader import load

FILES = {
    path.parent.name: load(path.read_text("utf-8"))
    for path in sorted(DEFINITIONS.glob("*/cases.yaml"))
}
RESPONSES = [(key, case) for key, cases in FILES.items() for case in cases["responses"]]
COMPARISONS = [(key, case) for key, cases in FILES.items() for case in cases["comparisons"]]


def differences(expected, actual, place=""):
    """Yield each place where what was expected is not what was found; more may be found."""
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        for key, value in expected.items():
            at = f"{place}.{key}"
            if key in actual:
                yield from differences(value, actual[key], at)
            else:
                yield f"{at} is missing"
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for number, pair in enumerate(zip(expected, actual, strict=True)):
            yield from differences(*pair, f"{place}[{number}]")
    elif expected != actual:
        yield f"{place}: expected {expected}, found {actual}"


def named(cases):
    return [pytest.param(*case, id=f"{case[0]}: {case[1]['name']}") for case in cases]


def test_there_are_cases_and_each_has_its_own_name():
    assert len(RESPONSES) >= 12
    assert len(COMPARISONS) >= 8
    names = [(key, case["name"]) for key, case in RESPONSES + COMPARISONS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("key", "case"), named(RESPONSES))
def test_response(key, case, catalogue):
    which = {"id": key, "version": catalogue.assessments[key].version}
    who = {"id": "r-1", "role": case.get("role", ""), "label": ""}
    answered = check_value(
        document(case["side"], case["answers"], assessment=which) | {"respondent": who}, catalogue
    )
    outcome = score(catalogue, answered).to_json()
    assert list(differences(case["expected"], outcome)) == []


@pytest.mark.parametrize(("key", "case"), named(COMPARISONS))
def test_comparison(key, case, catalogue):
    which = {"id": key, "version": catalogue.assessments[key].version}
    responses = [
        check_value(
            document(side, answers, assessment=which)
            | {"respondent": {"id": f"{side}-{number}", "role": role, "label": ""}},
            catalogue,
        )
        for side in ("buyer", "supplier")
        for number, (answers, role) in enumerate(
            zip_longest(case[side], case.get("roles", {}).get(side, ()), fillvalue="")
        )
    ]
    outcome = compare(catalogue, responses).to_json()
    assert list(differences(case["expected"], outcome)) == []
