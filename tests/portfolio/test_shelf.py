"""Responses come back from the shelf as they went, to whatever assessment."""

from contextlib import closing

import pytest
from answering import document, drawn_documents, the_catalogue
from counterpart import compare
from counterpart.portfolio.batch import Taken, packed_up, unpacked
from counterpart.reading.checking import check_value
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.portfolio.shelf import Shelf

MANY = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def back(folder, actual):
    """Return what the shelf gives back of a response."""
    folder.mkdir(exist_ok=True)
    with closing(Shelf(folder)) as shelf:
        for number in range(2):
            data = packed_up([(f"name {number}", actual)])
            shelf.put(Taken({("key", actual.assessment): (1, data)}, {}, []))
        (entries,) = shelf.relationships()
        named = [of for part in shelf.parts(entries) for of in unpacked(part)]
        assert [name for name, _ in named] == ["name 0", "name 1"]
        assert shelf.responses == sum(entry.responses for entry in entries) == 2
        return [response for _, response in named]


@pytest.mark.parametrize("of", sorted(the_catalogue().assessments))
@MANY
@given(data=st.data())
def test_a_response_comes_back_as_it_went(of, data, tmp_path_factory):
    response = check_value(data.draw(drawn_documents(of=of)), the_catalogue())
    assert back(tmp_path_factory.mktemp("shelf"), response) == [response] * 2


def test_deal_breakers_and_ticks_are_read_as_they_were_given(tmp_path):
    assessment = the_catalogue().assessments["co-operation"]
    (own,) = (dimension.own for dimension in assessment.dimensions if dimension.own)
    answers = {f"{own.id}-1": {"label": "Prices may not change within a year."}}
    for question in assessment.questions:
        if (scale := assessment.scale(question)).kind == "ticks":
            answers[question.id] = {lens: list(scale.options[:2]) for lens in question.lenses}
    which = {"id": assessment.id, "version": assessment.version}
    documents = [document(side, answers, assessment=which) for side in ("buyer", "supplier")]
    given = [check_value(item, the_catalogue()) for item in documents]
    read = [back(tmp_path / part.side, part)[0] for part in given]
    assert read == given
    assert compare(the_catalogue(), read).profile == compare(the_catalogue(), given).profile
    assert [stop.label for stop in compare(the_catalogue(), read).profile.stops()] == [
        answers[f"{own.id}-1"]["label"]
    ]
