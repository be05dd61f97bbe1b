"""Whoever works: the same bytes and order, little in memory at a time, nothing left behind."""

import multiprocessing
from collections import deque

import pytest
from click.testing import CliRunner
from errands import Errand
from hypothesis import given
from hypothesis import strategies as st
from relationships import across_parts, made

from scripts import progress
from scripts.cli import main
from scripts.portfolio import gather, processes
from scripts.portfolio.crew import CrewError, in_order
from scripts.portfolio.processes import Processes


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with relationships across parts, bad files, and responses without a name."""
    return across_parts(tmp_path_factory.mktemp("many"))


@given(count=st.integers(0, 30), most=st.integers(1, 8))
def test_results_come_in_order_and_few_parts_wait(count, most):
    waiting: deque[int] = deque()

    def given_out(part):
        waiting.append(part.number)
        assert len(waiting) <= most
        return part.number

    def taken(part, number):
        waiting.remove(number)
        return number

    parts = (Errand(number, size=number) for number in range(count))
    assert list(in_order(parts, most, given_out, taken)) == [(n, n) for n in range(count)]
    assert not waiting


def test_two_processes_write_the_bytes_of_one_in_parts_of_any_size(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(progress, "PAUSE", 1000)  # how long work takes is no matter of the files
    expected = made(folder, tmp_path)
    monkeypatch.setattr(gather, "AT_ONCE", 3)
    assert made(folder, tmp_path) == expected
    assert made(folder, tmp_path, "--processes", "2") == expected
    assert multiprocessing.active_children() == []


def test_a_process_that_is_killed_costs_nothing_and_ctrl_c_leaves_none(tmp_path, monkeypatch):
    parts = [Errand(n, str(tmp_path / "mark") if n == 5 else "") for n in range(40)]
    with pytest.raises(KeyboardInterrupt), Processes(2) as crew:  # noqa: PT012 as it happens
        results = [result for result, _ in crew.each(iter(parts))]
        assert [number for number, _ in results] == list(range(40))
        assert (tmp_path / "mark").exists()
        monkeypatch.setattr(processes, "DEATHS", 0)
        with pytest.raises(CrewError, match="processes-ended"):
            list(crew.each([Errand(0, str(tmp_path / "again"))]))
        raise KeyboardInterrupt
    assert multiprocessing.active_children() == []


def test_a_cluster_and_processes_exclude_each_other(folder):
    options = ["portfolio", str(folder), "--processes", "2", "--cluster", "tcp://127.0.0.1:1"]
    assert CliRunner().invoke(main, options).exit_code == 2
