"""A topic taken alone shows everybody where a view may, and nothing that the view hides."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from answering import the_catalogue
from counterpart.model import SIDES
from counterpart.report import render_comparison
from counterpart.report.charts.everyone import HEIGHT, Answers, everyone
from counterpart.report.closeup import NOTES
from counterpart.report.ladder import rung_count
from counterpart.report.pair import FIRST, comparison_view
from moods import SITUATIONS, drawn
from records import action, relationship
from rounds import comparison as of_rounds

from scripts.paths import LANGUAGES

ASSESSMENTS = list(the_catalogue().assessments)
ROUNDS = (("2026-05", "2026-05-10", 2, 5), ("2026-11", "2026-11-10", 4, 5))
AGREED = action("open", round="2026-05", due="2026-09-01")


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_each_of_the_first_topics_has_its_picture_its_question_and_its_plays(of):
    catalogue = the_catalogue()
    for seed in range(SITUATIONS):
        comparison = drawn(of, seed)
        view = comparison_view(catalogue, comparison, "en", addable=True)
        assert [of.topic for of in view.closeups] == list(view.topics[:FIRST])
        for closeup in view.closeups:
            lead = closeup.topic.lead
            assert closeup.plays == view.phrases.plays(lead.about, lead.finding)
            assert len(closeup.notes) <= NOTES
            assert not (closeup.chart and closeup.figures)
            if closeup.chart:
                dimension = comparison.dimensions[lead.about]
                for lane in closeup.chart.lanes:
                    values = dimension.values[lane.side]["now"]
                    assert len(lane.dots) == (len(values) if len(values) > 1 else 0)


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_what_is_said_in_rungs_is_shown_in_rungs(of):
    shown = 0
    for seed in range(SITUATIONS):
        view = comparison_view(the_catalogue(), drawn(of, seed), "en", addable=True)
        for closeup in view.closeups:
            rungs = rung_count(view.phrases, closeup.topic.lead.about)
            for figure in closeup.figures if rungs else ():
                assert 1 <= float(figure.shown) <= rungs
                assert closeup.points is None
                shown += 1
    assert (shown > 0) is (of == "mirror")


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_a_shared_view_shows_nobody_alone(of):
    for seed in range(SITUATIONS):
        view = comparison_view(the_catalogue(), drawn(of, seed, people=4, smallest=3), "en")
        for closeup in view.closeups:
            assert not closeup.singles
            if closeup.chart:
                assert not [dot for lane in closeup.chart.lanes for dot in lane.dots]
                assert re.findall(r"\(", closeup.chart.description) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_address_names_the_assessment_and_leads_there_and_back(language):
    html = render_comparison(the_catalogue(), drawn("trust", 0), language, "html")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    leads = [of.replace("&amp;", "&") for of in re.findall(r'href="#([^"]+)"', html)]
    assert len([of for of in leads if of.startswith("assessment=trust&")]) > 2
    assert set(leads) <= {of.replace("&amp;", "&") for of in ids}


@pytest.mark.parametrize("people", [1, 2, 30])
def test_all_who_answered_the_same_stay_in_the_drawing(people):
    sides = {side: Answers(side, 50.0, (50.0,) * people) for side in SIDES}
    chart = everyone("", "", sides)
    dots = [dot for lane in chart.lanes for dot in lane.dots]
    assert len(dots) == (2 * people if people > 1 else 0)
    for lane in chart.lanes:
        mine = sorted(dot.y for dot in lane.dots)
        steps = [high - low for low, high in pairwise(mine)]
        assert all(step >= 1.9 * lane.dots[0].radius for step in steps)
        assert not mine or mine[-1] - mine[0] <= HEIGHT
    assert all(dot.y - dot.radius > 34 and dot.y + dot.radius < chart.height - 22 for dot in dots)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_later_round_begins_with_what_was_agreed_and_what_moved(language):
    catalogue, comparison = the_catalogue(), of_rounds(*ROUNDS)
    beside = relationship(actions=[AGREED], rules=[], events=[], responses=[])
    view = comparison_view(catalogue, comparison, language, beside)
    assert view.moved.lines
    html = render_comparison(catalogue, comparison, language, "html", beside=beside)
    text = render_comparison(catalogue, comparison, language, "txt", beside=beside)
    for report, title in (
        (html, 'class="cp-headline"'),
        (text, f"\n{view.headline.title.upper()}\n"),
    ):
        ahead = report.index(title)
        assert report.index(view.moved.lines[0]) < ahead
        assert report.index(view.agreed.open[0].theme) < ahead
    assert comparison_view(catalogue, of_rounds(ROUNDS[0]), language).moved is None
