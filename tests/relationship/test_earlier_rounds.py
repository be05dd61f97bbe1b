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
    in_all = held([entries for _, _, entries in tried])
    for (names, latest, entries), actual in zip(tried, in_all, strict=True):
        assert actual["stand"] == [entries[latest]], names
        assert actual["aside"] == 0
        gone = {name for name in names if name != "2026-09"}
        assert {name for name, stored in actual["written"].items() if not stored} == gone
        assert actual["written"].get("2026-09", True)
        assert ("2026-09" in actual["written"]) == (names[latest] != "2026-09")


def test_a_quarter_and_a_name_of_no_month_are_each_what_they_are():
    lists = [[answered(name, 1)] for name in ("q4-2026", "first-round", "2026-Q4")]
    quarter, other, stored = held(lists)
    assert quarter["written"] == {"q4-2026": False, "2026-Q4": True}
    assert other["written"] == stored["written"] == {}
    assert [len(item["stand"]) for item in (quarter, other, stored)] == [1, 1, 1]
