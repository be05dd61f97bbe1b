"""Change events stand on the lines over time, where they happened, and are named beside them."""

import html
import re
from itertools import pairwise

import pytest
from answering import the_catalogue
from counterpart.report import render_comparison
from counterpart.report.charts import timeline as drawing
from counterpart.report.happened import happened
from counterpart.report.phrases import Phrases
from hypothesis import given
from hypothesis import strategies as st
from records import EARLY, LATE, event, relationship
from rounds import THREE, comparison

from scripts.paths import LANGUAGES

DAY = {"en": "1 February 2026", "de": "1. Februar 2026", "nl": "1 februari 2026"}
"""That of the first event, as each language writes it."""
UNTILS = [f"{day}T10:00:00Z" for _, day, *_ in THREE]


def marks(*events, untils=UNTILS):
    phrases = Phrases(the_catalogue(), "purpose", "en")
    return happened(phrases, relationship(events=list(events)).events, untils)


@pytest.mark.parametrize(
    ("date", "along", "place"),
    [
        ("2025-11-10", 0.0, 1),
        ("2026-02-08", 90 / 181, 1),
        ("2026-05-10", 0.999, 1),
        ("2026-05-11", 1 + 1 / 184, 2),
        ("2026-08-10", 1.5, 2),
        ("2026-11-10", 1.999, 2),
    ],
)
def test_an_event_stands_at_its_day_between_two_rounds(date, along, place):
    (item,) = marks(event(date=date))
    assert item.along == pytest.approx(along)
    assert item.before == place


@pytest.mark.parametrize("date", ["2025-11-09", "2026-11-11", "0001-01-01", "9999-12-31"])
def test_what_is_before_the_first_round_or_after_the_last_is_left_out(date):
    assert marks(event(date=date)) == ()


def test_they_are_numbered_in_the_order_of_their_days_and_only_the_current_ones():
    shown = marks(
        event("b", date="2026-08-03", kind="system", side=""),
        event("a", date="2026-02-01", kind="volume", side="buyer"),
        event("c", date="2026-03-01", changed_at=EARLY),
        event("c", date="2026-03-01", changed_at=LATE, withdrawn=True),
    )
    assert [(item.number, item.day, item.what) for item in shown] == [
        (1, "1 February 2026", "The volume changed (buyer)"),
        (2, "3 August 2026", "New system"),
    ]


@pytest.mark.parametrize("untils", [[], UNTILS[:1], [UNTILS[0], UNTILS[0]], UNTILS[::-1]])
def test_rounds_that_give_no_line_do_no_harm(untils):
    assert all(item.along < len(untils) for item in marks(event(date="2025-11-10"), untils=untils))


@given(
    st.lists(st.floats(0, 0.999).filter(lambda x: x == x), max_size=40),
    st.integers(2, 9),
)
def test_badges_hold_every_number_once_and_never_cover_one_another(shares, rounds):
    alongs = sorted(share * (rounds - 1) for share in shares)
    means = [{"buyer": 50.0, "supplier": 50.0}] * rounds
    chart = drawing.timeline("", "", ["r"] * rounds, means, [False] * rounds, alongs)
    numbers = []
    for badge in chart.badges:
        first, _, last = badge.label.partition("–")
        numbers += range(int(first), int(last or first) + 1)
        assert badge.width <= drawing.SLOT
    assert numbers == list(range(1, len(alongs) + 1))
    edges = [(b.x - b.width / 2, b.x + b.width / 2) for b in chart.badges]
    assert all(a[1] <= b[0] + 0.2 for a, b in pairwise(edges))
    assert all(a >= drawing.LEFT - 0.1 and b <= drawing.RIGHT + 0.1 for a, b in edges)
    assert len(chart.moments) == len(alongs)
    assert (chart.above > 0) == bool(alongs)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("smallest", [0, 1])
def test_the_chart_and_its_table_name_them(language, smallest):
    made = comparison(*THREE, smallest=smallest)
    beside = relationship(
        actions=[],
        events=[event("a", date="2026-02-01", note="A new one."), event("b", date="2026-08-03")],
    )
    page = render_comparison(the_catalogue(), made, language, "html", beside=beside)
    words = the_catalogue().locales[language]["report"]
    assert page.count("A new one.") == 1
    what = words["event-of"].format(kind=words["event-contacts"], side=words["side-supplier"])
    for chart in re.findall(r"<desc[^>]*>(.*?)</desc>", page):
        if "2025-11: " in html.unescape(chart):
            assert chart.count(what) == 2
    rows = re.findall(
        r"(?s)<tr[^>]*>(.*?)</tr>", page.partition("cp-time-1")[2].partition("</table>")[0]
    )
    sentence = [re.sub(r"<[^>]*>", " ", row).split()[0] for row in rows[1:]]
    assert sentence == ["2025-11", "1", "2026-05", "2", "2026-11"]
    assert what in rows[2]
    text = render_comparison(the_catalogue(), made, language, "txt", beside=beside)
    assert text.count(f"[1] {DAY[language]}") == 3


def test_without_events_the_chart_is_as_it_was():
    page = render_comparison(the_catalogue(), comparison(*THREE), "en", "html")
    assert "cp-happened__list" not in page
    assert "cp-chart__badge" not in page
    assert 'viewBox="0 0 520.0 178.0"' in page
