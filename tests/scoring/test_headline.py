"""A comparison begins with its largest finding, shows three topics of different causes, and says
what both agree on.

"Largest" is told here from the figures themselves, not from the report: a deal-breaker before
everything; then, among what lies between the two companies, the most points, where a side that is
divided counts twice its AD, as the distance between its two halves; what is about one company alone
comes last.
"""

from __future__ import annotations

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value
from counterpart.report.agreements import AGREEMENTS, CALM
from counterpart.report.pair import comparison_view
from moods import SITUATIONS, drawn

ASSESSMENTS = list(the_catalogue().assessments)


def largest(view):
    """The titles of the largest findings: more than one where several are equally large."""

    def points(prompt):
        return prompt.weight * (2 if prompt.behind.kind == "spread" else 1)

    between = [of for of in view.own.prompts if not of.alone] or list(view.own.prompts)
    most = max(map(points, between))
    return {of.title for of in between if points(of) == pytest.approx(most)}


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_the_headline_is_the_largest_finding(of):
    catalogue = the_catalogue()
    for seed in range(SITUATIONS):
        comparison = drawn(of, seed)
        view = comparison_view(catalogue, comparison, "en", addable=True)
        if view.phrases.method.stops(comparison.profile):
            assert "deal-breaker" in view.headline.title
        elif view.own.prompts:
            assert view.headline.title in largest(view)
        else:
            assert view.headline.title in ("Nothing stands out", "There's nothing to compare yet")


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_topics_have_causes_of_their_own_and_leave_nothing_out(of):
    catalogue = the_catalogue()
    for seed in range(SITUATIONS):
        view = comparison_view(catalogue, drawn(of, seed), "nl", addable=True)
        leads = [topic.lead for topic in view.topics]
        for at, lead in enumerate(leads):
            for other in leads[at + 1 :]:
                if lead.alone == other.alone:
                    assert not lead.about or lead.about != other.about
                    assert not lead.finding or lead.finding != other.finding
        assert len(leads) <= len(view.own.prompts)
        assert bool(leads) == bool(view.own.prompts)
        for topic in view.topics:
            assert topic.suggestion.theme == topic.lead.title[:200]
            assert len(set(topic.others)) == len(topic.others)


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_what_is_agreed_on_is_not_what_is_to_be_talked_about(of):
    catalogue = the_catalogue()
    for seed in range(SITUATIONS):
        comparison = drawn(of, seed)
        view = comparison_view(catalogue, comparison, "en")
        assert len(view.agreements) <= AGREEMENTS
        spoken = {prompt.about for prompt in view.own.prompts}
        for key, dimension in comparison.dimensions.items():
            name = catalogue.words["en"][of].dimensions[key].name
            if any(line.startswith(f"{name}: buyer") for line in view.agreements):
                only = len(view.agreements) == 1  # the nearest, where there is nothing else
                assert only or (key not in spoken and dimension.gap.finding in CALM)
                assert abs(dimension.gap.gap) < catalogue.assessments[of].bands.watch


def test_sides_that_are_far_apart_everywhere_are_closest_on_nothing():
    catalogue = the_catalogue()
    assessment = catalogue.assessments["trust"]
    for supplier, named in ((6, True), (1, False)):
        responses = [
            check_value(
                {
                    **document(
                        side, {q.id: dict.fromkeys(q.lenses, at) for q in assessment.questions}
                    ),
                    "assessment": {"id": "trust", "version": assessment.version},
                },
                catalogue,
            )
            for side, at in (("buyer", 7), ("supplier", supplier))
        ]
        view = comparison_view(catalogue, compare(catalogue, responses), "en")
        assert bool(view.agreements) is named


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_a_view_that_hides_figures_never_says_that_there_are_none(of):
    catalogue, texts = the_catalogue(), the_catalogue().locales["en"]["report"]
    for people in (2, 3):
        comparison = drawn(of, people, people=people, smallest=3)
        view = comparison_view(catalogue, comparison, "en")
        if people < 3:
            assert comparison.hidden.few
            assert view.headline.title != texts["headline-unscored"]
            assert view.headline.text != texts["headline-calm-more"]
        else:
            assert view.headline.title != texts["headline-hidden"]


def test_where_nothing_is_scored_one_sentence_says_so_and_nothing_is_drawn():
    catalogue = the_catalogue()
    responses = [
        check_value(
            {**document(side, {}), "assessment": {"id": "trust", "version": version}}, catalogue
        )
        for version in (catalogue.assessments["trust"].version,)
        for side in ("buyer", "supplier")
    ]
    view = comparison_view(catalogue, compare(catalogue, responses), "en")
    assert view.headline.title == "There's nothing to compare yet"
    assert not view.headline.scored
    assert view.topics == ()
