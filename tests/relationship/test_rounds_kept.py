"""A response that was kept under a round of another spelling is the same answer as a new one."""

import itertools
from pathlib import Path

import pytest
from in_node import ROUNDS, in_node

SCRIPT = Path(__file__).with_name("holding.mjs")
SPELLINGS = ("2026-9", "9-2026", "09-2026", "2026-09", "sep-2026", "2026-september")


def answered(round_name, at):
    """Return what a page looks at of a response, given in a round at an hour."""
    return {
        "assessment": {"id": "trust", "version": 1},
        "respondent": {"id": "r1", "role": "decides"},
        "round": round_name,
        "answered_at": f"2026-09-10T{at:02d}:00:00Z",
        "side": "buyer",
        "relationship": "",
    }


def held(lists):
    """Return what a page makes of each list of entries."""
    return in_node(SCRIPT, {"rounds": ROUNDS, "lists": lists})


@pytest.mark.parametrize("count", [1, 2, 3])
def test_of_all_spellings_the_latest_answer_stands_once(count):
    tried = [
        (
            names,
            latest,
            [answered(name, 20 if at == latest else at) for at, name in enumerate(names)],
        )
        for names in itertools.permutations(SPELLINGS, count)
        for latest in range(count)
    ]
    found_in_all = held([entries for _, _, entries in tried])
    for (names, latest, entries), found in zip(tried, found_in_all, strict=True):
        assert found["stand"] == [entries[latest]], names
        assert found["aside"] == 0
        gone = {name for name in names if name != "2026-09"}
        assert {name for name, kept in found["written"].items() if not kept} == gone
        assert found["written"].get("2026-09", True)
        assert ("2026-09" in found["written"]) == (names[latest] != "2026-09")


def test_a_quarter_and_a_name_of_no_month_are_each_what_they_are():
    lists = [[answered(name, 1)] for name in ("q4-2026", "first-round", "2026-Q4")]
    quarter, other, kept = held(lists)
    assert quarter["written"] == {"q4-2026": False, "2026-Q4": True}
    assert other["written"] == kept["written"] == {}
    assert [len(one["stand"]) for one in (quarter, other, kept)] == [1, 1, 1]
