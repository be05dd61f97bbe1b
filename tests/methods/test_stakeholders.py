"""The method `stakeholders`: eta squared against NumPy, roles, voices, and what is not shared."""

import html
import itertools
import json
import math

import numpy as np
import pytest
from answering import document, the_catalogue
from counterpart import compare, score
from counterpart.methods.stakeholders.company import both, rated_both
from counterpart.methods.stakeholders.eta import eta_squared, together
from counterpart.methods.stakeholders.in_laws import IN_LAWS, VOICES
from counterpart.model import ROLES
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison, render_score
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

STAKEHOLDERS = the_catalogue().assessments["stakeholders"]
RATED = [q.id for d in STAKEHOLDERS.of_method("rating") for q in d.questions]
COMPANY = [q.id for d in STAKEHOLDERS.of_method("items") for q in d.questions]
ASKED = [q.id for d in STAKEHOLDERS.of_method("facts") for q in d.questions]
OTHER = {"buyer": "supplier", "supplier": "buyer"}
GROUPS = st.dictionaries(
    st.sampled_from(ROLES), st.lists(st.integers(0, 8).map(lambda x: 12.5 * x), max_size=5)
)
ANSWERS = st.builds(
    lambda rated, asked: {key: {"now": value} for key, value in {**rated, **asked}.items()},
    st.dictionaries(
        st.sampled_from([*RATED, *COMPANY]), st.one_of(st.integers(1, 5), st.just("n/a"))
    ),
    st.dictionaries(st.sampled_from(ASKED), st.sampled_from([*VOICES, "n/a"])),
)
PEOPLE = st.lists(st.tuples(ANSWERS, st.sampled_from(["", *ROLES])), min_size=1, max_size=6)


def files(side, people):
    which = {"id": "stakeholders", "version": 2}
    return [
        document(side, answers, assessment=which)
        | {"respondent": {"id": f"{side}-{at}", "role": role, "label": ""}}
        for at, (answers, role) in enumerate(people)
    ]


def compared(documents, smallest=0):
    responses = [check_value(item, the_catalogue()) for item in documents]
    return compare(the_catalogue(), responses, smallest=smallest)


@given(GROUPS)
def test_eta_squared_is_what_numpy_says(groups):
    eta = eta_squared(groups)
    filled = [np.array(scores) for scores in groups.values() if scores]
    everyone = np.concatenate(filled) if filled else np.array([])
    if sum(len(group) >= 2 for group in filled) < 2 or everyone.std() == 0:
        assert eta.share is None
        assert eta.by_chance is None
        return
    between = sum(len(g) * (g.mean() - everyone.mean()) ** 2 for g in filled)
    assert eta.share == pytest.approx(between / (len(everyone) * everyone.var()), abs=1e-9)
    assert 0 <= eta.share <= 1
    within = sum(len(g) * g.var() for g in filled)
    k, n = len(filled), len(everyone)
    # epsilon squared after Kelley: the between sum less what the within mean square would give
    kelley = (between - (k - 1) * within / (n - k)) / (between + within)
    assert eta.beyond_chance == pytest.approx(kelley, abs=1e-9)


@settings(max_examples=20)
@given(st.lists(st.integers(0, 8), min_size=4, max_size=6), st.just(2))
def test_chance_is_the_mean_over_every_way_to_deal_out_the_roles(scores, first):
    if len(set(scores)) == 1:
        return
    dealt = [
        eta_squared({"a": order[:first], "b": order[first:]})
        for order in itertools.permutations([float(score) for score in scores])
    ]
    mean = math.fsum(item.share for item in dealt) / len(dealt)
    assert mean == pytest.approx(dealt[0].by_chance, abs=1e-9)


@given(st.lists(GROUPS, min_size=1, max_size=4))
def test_together_adds_the_sums_of_squares(several):
    etas = [eta_squared(groups) for groups in several]
    actual = together(etas)
    known = [eta for eta in etas if eta.share is not None]
    if not known:
        assert actual.share is None
        return
    assert actual.share == pytest.approx(
        sum(item.share * item.total for item in known) / sum(part.total for part in known)
    )
    low, high = min(element.share for element in known), max(item.share for item in known)
    assert low - 1e-9 <= actual.share <= high + 1e-9


@settings(max_examples=60)
@given(PEOPLE, PEOPLE)
def test_changing_sides_changes_sides_and_nothing_else(buyer, supplier):
    documents = files("buyer", buyer) + files("supplier", supplier)
    turned = [{**item, "side": OTHER[item["side"]]} for item in documents]
    part, two = (compared(of).to_json()["profile"] for of in (documents, turned))
    for name in ("heat_map", "eta_squared", "eta_squared_overall", "voices", "answered", "company"):
        assert part[name]["buyer"] == two[name]["supplier"]
        assert part[name]["supplier"] == two[name]["buyer"]

    def known(actual):
        return {(f["side"], f["role"], f["kind"]) for f in actual["silent_in_laws"]}

    assert known(part) == {(OTHER[side], role, kind) for side, role, kind in known(two)}
    assert {kind for _, _, kind in known(part)} <= set(IN_LAWS)
    for outcome in part["roles_apart"]:
        assert 25 <= outcome["points"] <= 100
        cells = part["heat_map"][outcome["side"]]
        high, low = (
            cells[outcome[end]][outcome["value"]]["median"] for end in ("highest", "lowest")
        )
        assert high - low == pytest.approx(outcome["points"])


@settings(max_examples=25)
@given(PEOPLE, PEOPLE, st.sampled_from(LANGUAGES), st.sampled_from(["html", "txt"]))
def test_every_report_prints(buyer, supplier, language, kind):
    documents = files("buyer", buyer) + files("supplier", supplier)
    for smallest in (0, 3):
        comparison = compared(documents, smallest)
        assert render_comparison(the_catalogue(), comparison, language, kind)
    read = check_value(documents[0], the_catalogue())
    assert render_score(the_catalogue(), read, score(the_catalogue(), read), language, kind)


PAIRS = st.lists(
    st.tuples(*[st.one_of(st.none(), st.integers(0, 8).map(lambda x: 12.5 * x))] * 2), max_size=6
)


@given(PAIRS, st.sampled_from([12.5, 25.0, 50.0]))
def test_the_company_and_the_role_are_of_the_same_people(pairs, step):
    rated = [pair for pair in pairs if None not in pair]
    assert [pair for pair in rated_both(pairs) if pair] == rated
    actual = both(len(rated), rated)
    assert actual.n == len(rated)
    assert (actual.points is None) == (not rated)
    if rated:
        assert actual.role == np.median([own for own, _ in rated])
        assert actual.company == np.median([firm for _, firm in rated])
        assert (actual.ahead(step) is None) == (abs(actual.company - actual.role) <= step)


def test_no_sentence_of_the_share_speaks_of_persons():
    for language, words in {"en": ("person", "who you ask"), "nl": ("persoon", "wie je")}.items():
        report = the_catalogue().locales[language]["report"]
        sentence = [text for key, text in report.items() if key.startswith("stakeholders-eta-")]
        assert len(sentence) == 6
        assert not [text for text in sentence for word in words if word in text.lower()]


FULL = st.fixed_dictionaries({key: st.integers(1, 5).map(lambda r: {"now": r}) for key in RATED})


@settings(max_examples=40)
@given(
    st.lists(FULL, min_size=7, max_size=7),
    st.lists(FULL, min_size=3, max_size=3),
    st.lists(FULL, min_size=3, max_size=3),
)
def test_a_shared_view_tells_nothing_of_small_roles(shown, few, others):
    roles = ["uses"] * 3 + ["buys"] * 4

    def view(hidden):
        # two who decide and one who pays: three people in all, so nobody can be told apart
        people = [
            *zip(shown, roles, strict=True),
            *zip(hidden, ["decides"] * 2 + ["pays"], strict=True),
        ]
        comparison = compared(files("buyer", people) + files("supplier", [({}, "")]), 3)
        return comparison.to_json()["profile"]

    first, second = view(few), view(others)
    assert first == second
    assert set(first["heat_map"]["buyer"]) == {"uses", "buys"}
    assert first["answered"]["buyer"]["decides"] is first["answered"]["buyer"]["pays"] is None
    for role in ("uses", "buys"):
        assert all(cell["median"] is not None for cell in first["heat_map"]["buyer"][role].values())
    assert first["eta_squared"]["buyer"]["result"]["roles"] == 2


def test_a_side_of_two_has_no_voice_in_a_shared_view():
    said = {"our-uses": {"now": "silent"}, "their-uses": {"now": "silent"}}
    three = files("supplier", [({"our-uses": {"now": "heard"}}, "uses")] * 3)
    two = files("buyer", [(said, "uses")] * 2)
    assert compared(two + three).to_json()["profile"]["silent_in_laws"]
    hidden = compared(two + three, 3).to_json()["profile"]
    assert hidden["silent_in_laws"] == []
    assert hidden["voices"]["buyer"]["our-side"]["uses"] is None
    assert hidden["voices"]["supplier"]["our-side"]["uses"] == "heard"


@pytest.mark.parametrize("kind", ["html", "txt"])
def test_a_shared_view_does_not_tell_how_few_are_in_a_role(kind):
    """One of two roles has a single person: whether it is one or two leaves no trace."""

    def shown(*roles):
        answers = {key: {"now": 3} for key in RATED} | {key: {"now": "heard"} for key in ASKED}
        people = [(answers, role) for role in roles]
        comparison = compared([*files("buyer", people), *files("supplier", people)], smallest=3)
        return comparison.to_json(), render_comparison(the_catalogue(), comparison, "en", kind)

    users = ["uses"] * 3
    item, two = (
        shown(*users, "decides", "buys", "buys"),
        shown(*users, "decides", "decides", "buys"),
    )
    assert item == two
    assert '"uses": 3' in json.dumps(item[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_role_can_be_shown_the_first_chart_is_what_each_side_sees(language):
    """Three of a side in three roles: protected, the sides' own means may be shown, and no role."""
    catalogue = the_catalogue()
    people = [({key: {"now": at % 5 + 1} for key in RATED}, ROLES[at]) for at in range(3)]
    given = files("buyer", people) + files("supplier", people)
    protected = render_comparison(catalogue, compared(given, 3), language, "html")
    assert protected.count('id="cp-first"') == 1
    assert protected.count('id="cp-dumbbell"') == 1
    assert 'id="cp-heat-' not in protected
    report = catalogue.locales[language]["report"]
    for side in ("buyer", "supplier"):
        said = report["stakeholders-heat-hidden"].format(side=report[f"side-{side}"])
        assert said in html.unescape(protected)
    for_oneself = render_comparison(catalogue, compared(given), language, "html")
    assert 'id="cp-heat-buyer"' in for_oneself
    assert 'id="cp-first"' not in for_oneself
