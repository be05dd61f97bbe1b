"""What people wrote never turns the direction of a sentence of ours, on pages and in reports."""

from __future__ import annotations

import re

import pytest
from answering import document, response, splits, the_catalogue
from counterpart import compare
from counterpart.report.alone import alone
from counterpart.report.render import render_comparison
from page_rules import say

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NAMES = [f"Acme{turn} sees nobody" for turn in TURNS] + ["\u2069\u202eAcme\u202c\u2066"]


def test_a_sentence_of_a_page_sets_such_a_name_apart():
    given = [["{name} is gone.", {"name": name}] for name in NAMES]
    for name, said in zip(NAMES, say(fill=given)["fill"], strict=True):
        inside = re.sub(f"[{TURNS}]", "", name)
        assert said == f"\u2068{inside}\u2069 is gone."


def test_other_facts_stay_as_they_are():
    facts = {"name": "שלום Zoë", "count": 3}
    assert say(fill=[["{name}: {count} {other}", facts]])["fill"] == ["שלום Zoë: 3 {other}"]


@pytest.mark.parametrize("of", ["touchpoints", "co-operation", "ground-rules", "purpose"])
def test_a_report_holds_nothing_that_turns(of):
    """Own items, notes and names stand in lists, sentences, tables, charts and the title."""
    held = the_catalogue()
    assessment = held.assessments[of]
    which = {"id": of, "version": assessment.version}
    own = [dimension.own for dimension in assessment.dimensions if dimension.own]
    answers = {f"{item.id}-1": {"label": NAMES[-1]} for item in own}
    for item in own:
        question = item.question(f"{item.id}-1")
        scale = assessment.scale(question) if question.scale else None
        if scale and scale.kind == "state":
            answers[f"{item.id}-1"] |= dict.fromkeys(question.lenses, scale.options[0])
        if scale and scale.kind == "points":
            split = dict.fromkeys(scale.options, 0) | {scale.options[0]: 100}
            answers[f"{item.id}-1"] |= dict.fromkeys(question.lenses, split)
    if of == "purpose":
        answers = {key: {**value, "note": NAMES[-1]} for key, value in splits(20, 30, 50).items()}
    given = [
        response(side, answers, assessment=which, relationship=NAMES[-1])
        for side in ("buyer", "supplier")
    ]
    report = render_comparison(held, compare(held, given), "en", "html")
    assert "Acme" in report
    assert not set(TURNS) & set(report)
    page = alone(report, NAMES[-1], "en", "{{ title }}{{ report }}", "")
    assert not set(TURNS) & set(page)


def test_a_file_keeps_them():
    assert document(relationship=NAMES[0])["relationship"] == NAMES[0]
    assert response(relationship=NAMES[0]).relationship == NAMES[0]
