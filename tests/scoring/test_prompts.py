"""What to talk about comes with the heaviest first, in the same points as the tables."""

from answering import response, splits
from counterpart import check_bytes, compare, score
from counterpart.report import render_comparison
from counterpart.report.pair import comparison_view
from counterpart.report.single import score_view


def merged(*answers):
    actual = {}
    for part in answers:
        for question, lenses in part.items():
            actual[question] = {**actual.get(question, {}), **lenses}
    return actual


def test_heaviest_first_for_a_pair(sample_paths, catalogue):
    for paths in sample_paths.values():
        responses = [check_bytes(path.read_bytes(), catalogue) for path in paths]
        view = comparison_view(catalogue, compare(catalogue, responses), "en")
        weights = [prompt.weight for prompt in view.own.prompts]
        assert weights
        assert weights == sorted(weights, reverse=True)


def test_one_side_is_asked_about_its_guess_and_about_what_it_wants(catalogue):
    mine = response(
        "buyer",
        merged(
            splits(60, 10, 30),
            splits(20, 20, 60, lens="wanted"),
            splits(20, 60, 20, lens="guess"),
        ),
    )
    result = score(catalogue, mine)
    view = score_view(catalogue, mine, result, "en")
    # now to wanted ½(40+10+30) = 40 in each of six situations; now to guess ½(40+50+10) = 50
    assert [prompt.weight for prompt in view.prompts] == [50.0] + [40.0] * 6


def test_halves_round_up_in_prompts_as_in_tables(catalogue):
    # two buyers' mean me 22.5, us 77.5 against us 100: ½(22.5 + 22.5) = 22.5
    comparison = compare(
        catalogue,
        [
            response("buyer", {"renewal": {"now": {"me": 20, "us": 80}}}, "b-1"),
            response("buyer", {"renewal": {"now": {"me": 25, "us": 75}}}, "b-2"),
            response("supplier", {"renewal": {"now": {"us": 100}}}, "s-1"),
        ],
    )
    assert comparison.profile.situations["renewal"].between_sides == 22.5
    view = comparison_view(catalogue, comparison, "en")
    assert view.own.situations[0].apart.shown == view.own.prompts[0].points.shown == "23"
    assert "(23 points)" in render_comparison(catalogue, comparison, "en", "txt")
