"""Every hostile relationship file gets its exact lines, quickly, and nothing else happens."""

import time
import tracemalloc
from collections import Counter

import pytest
from counterpart import InputError, check_relationship_bytes
from counterpart.relationship import to_bytes
from hostile_inputs import read_relationships

INPUTS = read_relationships()
REFUSED = [pytest.param(item, id=item.name) for item in INPUTS if not item.accepted]
ACCEPTED = [pytest.param(item, id=item.name) for item in INPUTS if item.accepted]
HEAVY = [pytest.param(item, id=item.name) for item in INPUTS if "heavy" in item.kinds]
HANG = 60
"""Seconds: a guard against hanging, not a measure of speed."""
BYTES = 300 * 1024 * 1024


def test_there_are_enough_and_each_has_its_own_name():
    assert len(REFUSED) >= 80
    assert len(ACCEPTED) >= 15
    assert [name for name, n in Counter(item.name for item in INPUTS).items() if n > 1] == []
    assert all(part.accepted != bool(part.count) for part in INPUTS)


@pytest.mark.parametrize("hostile", REFUSED)
def test_refused_with_its_lines(hostile, catalogue):
    start = time.perf_counter()
    with pytest.raises(InputError) as caught:
        check_relationship_bytes(hostile.data, catalogue)
    assert time.perf_counter() - start < HANG
    said = caught.value.say(catalogue.sentences("en"))
    if hostile.problems:
        assert said == list(hostile.problems)
    assert len(caught.value.problems) == hostile.count
    assert said[-1] == hostile.last
    dutch = caught.value.say(catalogue.sentences("nl"))
    assert len(dutch) == len(said) <= 101
    assert all(0 < len(line.strip()) < 400 and line.isprintable() for line in said + dutch)


@pytest.mark.parametrize("hostile", ACCEPTED)
def test_accepted_and_read_again_as_the_same(hostile, catalogue):
    start = time.perf_counter()
    actual = check_relationship_bytes(hostile.data, catalogue)
    assert time.perf_counter() - start < HANG
    data = to_bytes(actual)
    assert to_bytes(check_relationship_bytes(data, catalogue)) == data
    assert hostile.marker.replace('"', '\\"') in data.decode()


@pytest.mark.parametrize("hostile", HEAVY)
def test_large_files_take_bounded_memory(hostile, catalogue):
    tracemalloc.start()
    try:
        check_relationship_bytes(hostile.data, catalogue)
    except InputError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < BYTES
