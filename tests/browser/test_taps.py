"""A supplier answers on a telephone, in Dutch, with nothing skipped: the taps are counted."""

from __future__ import annotations

import json

import pytest
from visits import downloaded, report

from scripts.bench.taps import TELEPHONE, answered

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("of", ["pulse", "purpose"])
def test_a_judgement_takes_a_tap_and_all_else_a_few(visits, catalogue, tmp_path, of):
    page = visits.open(f"nl/assessments/{of}/", **TELEPHONE)
    thumb = answered(page, "supplier")
    assessment = catalogue.assessments[of]
    assert thumb.judgements == sum(len(question.lenses) for question in assessment.questions)
    assert thumb.taps <= thumb.most
    report(page)
    path = downloaded(page, "download", tmp_path)
    assert json.loads(path.read_text("utf-8"))["answers"].keys() == {
        question.id for question in assessment.questions
    }
