"""The plays of this playbook: found by findings, told in reports, on the command line and alone."""

import re
from collections import Counter

import pytest
from click.testing import CliRunner
from counterpart import check_bytes, compare
from counterpart.plan import suggestions
from counterpart.plays import SHORT
from counterpart.report import render_comparison

from scripts.cli import main
from scripts.exports import page
from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.plays.made import fragments
from scripts.plays.reading import read_written

LEAST = 36
CO_ORIENTED = "misjudged-difference"


@pytest.fixture(scope="module")
def shown(catalogue):
    """The plays of every finding of every assessment, by both."""
    return {
        (assessment, finding): catalogue.plays_of(assessment, "", finding)
        for assessment in catalogue.assessments
        for method in [catalogue.method_of(assessment)]
        for finding in dict.fromkeys((*method.readings, *method.finds))
    }


@pytest.fixture(scope="module")
def compared(catalogue, sample_paths):
    """The comparison of a sample."""
    paths = sample_paths["type-mismatch"]
    return compare(catalogue, [check_bytes(path.read_bytes(), catalogue) for path in paths])


def test_there_are_enough_in_every_language(catalogue):
    assert len(catalogue.plays) >= LEAST
    for language in LANGUAGES:
        assert read_written(language).keys() == catalogue.plays.keys()


def test_every_finding_shows_two_or_three_and_a_short_one(shown):
    wrong = {of: [play.id for play in plays] for of, plays in shown.items() if len(plays) < 2}
    assert not wrong
    assert not [of for of, plays in shown.items() if all(p.minutes >= SHORT for p in plays)]


def test_different_findings_show_different_plays(shown):
    for assessment in {of for of, _ in shown}:
        own = [plays for (of, _), plays in shown.items() if of == assessment]
        sets = Counter(tuple(play.id for play in plays) for plays in own)
        assert len(sets) > sum(sets.values()) / 2, assessment


def test_a_misjudged_difference_has_a_play_about_guesses(shown, catalogue):
    actual = [plays for (_, finding), plays in shown.items() if finding == CO_ORIENTED]
    assert actual
    for plays in actual:
        assert any(CO_ORIENTED in play.findings.get("every", ()) for play in plays)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_tells_the_plays_of_its_findings(catalogue, compared, language):
    text = render_comparison(catalogue, compared, language, "txt")
    html = render_comparison(catalogue, compared, language, "html", "../")
    made = suggestions(catalogue, [r for of in compared.gathered.sides.values() for r in of], "en")
    first = catalogue.plays_of(made[0].assessment, made[0].dimension, made[0].finding)
    assert first
    for play in first:
        words = catalogue.play_words[language][play.id]
        assert words.title in text
        assert words.sentence in text
        assert f'href="../plays/{play.id}/index.html"' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_in_a_file_of_its_own_holds_its_plays_whole(catalogue, compared, language):
    alone = page(catalogue, compared, language)
    named = set(re.findall(r'data-play="([a-z-]+)"', alone))
    assert named
    held = fragments(catalogue, read_locales()[language], language, named)
    for key in named:
        spoken = re.search(r"<blockquote>\s*(<p>.*?</p>)", held[key], re.DOTALL)
        assert spoken
        assert spoken[1] in alone
    assert "<button" not in alone
    assert "plays/" not in alone


def test_the_command_prints_one_whole_and_all_in_a_line_each(catalogue):
    run = CliRunner()
    for language in LANGUAGES:
        all_ = run.invoke(main, ["play", "--language", language]).output.splitlines()
        assert {line.partition(":")[0] for line in all_ if line} == set(catalogue.plays)
        for key, written in read_written(language).items():
            outcome = run.invoke(main, ["play", key, "--language", language])
            assert outcome.exit_code == 0
            assert written.title in outcome.output
            assert written.action["theme"] in outcome.output
    refused = run.invoke(main, ["play", "no-such-play"])
    assert refused.exit_code == 2
    assert "no-such-play" in refused.stderr


def test_the_action_of_every_play_fits_into_a_plan(catalogue):
    limits = {"theme": 200, "wanted": 2000}
    for language in LANGUAGES:
        for key, written in read_written(language).items():
            action = written.action
            for name, limit in limits.items():
                assert 0 < len(action[name]) <= limit, (language, key, name)
            assert all(0 < len(step) <= 500 for step in action["steps"]), (language, key)
            assert not re.search(r"[*_>#]", f"{action['theme']}{action['wanted']}"), key


def test_a_prompt_that_no_play_names_has_those_of_a_difference(catalogue, compared):
    assessment = compared.gathered.assessment
    difference = catalogue.plays_of(assessment, "", "side-gap")
    assert difference
    for finding in ("", "no-such-finding"):
        assert catalogue.plays_of(assessment, "", finding) == difference
