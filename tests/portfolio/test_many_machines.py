"""A cluster: the bytes of one process, also where a worker is killed; what is wrong with it."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from counterpart import elsewhere
from distributed import LocalCluster
from relationships import across_parts, made, run

from scripts import progress
from scripts.locales import read_locales
from scripts.paths import ROOT
from scripts.portfolio import cluster, gather
from scripts.portfolio.cluster import Cluster
from scripts.portfolio.crew import CrewError

WORKER = [sys.executable, "-m", "distributed.cli.dask_worker", "--no-nanny", "--nthreads", "1"]
LIMIT = 60  # seconds
LATE = 7
"""The part with which a worker is killed: others are on their way then."""


@pytest.fixture(scope="module")
def scheduler():
    """Return the address of a scheduler without workers."""
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as running:
        yield running.scheduler_address


@pytest.fixture(scope="module")
def workers(scheduler, tmp_path_factory):
    """Return two worker processes; one that a test kills stays dead."""
    place = tmp_path_factory.mktemp("workers")
    command = [*WORKER, "--no-dashboard", "--local-directory", str(place), scheduler]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    running = [subprocess.Popen(command, cwd=ROOT, **quiet) for _ in range(2)]
    yield running
    for process in running:
        process.kill()
        process.wait()


def said(address, *options):
    """Return what the command says on standard error where a cluster is of no use."""
    done = run(ROOT / "assessments" / "samples", "--cluster", address, *options)
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr


def sentence(key):
    """Return a sentence of the commands up to its first fact."""
    return read_locales()["en"]["command"][key].partition("{")[0]


def test_what_is_missing_is_named(scheduler, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", 0.3)
    assert said("tcp://127.0.0.1:9").startswith(sentence("no-scheduler"))
    assert said(scheduler).startswith(sentence("no-workers"))
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    assert "counterpart-playbook[cluster]" in said(scheduler)


def test_a_killed_worker_costs_nothing(scheduler, workers, tmp_path, monkeypatch, catalogue):
    folder = across_parts(tmp_path / "in")
    monkeypatch.setattr(progress, "PAUSE", 1000)
    monkeypatch.setattr(gather, "AT_ONCE", 2)
    expected = made(folder, tmp_path)
    with Cluster(scheduler, str(folder), catalogue) as crew:
        limit = time.monotonic() + LIMIT
        while len(crew._client.nthreads()) < len(workers) and time.monotonic() < limit:
            threading.Event().wait(0.05)
        assert len(crew._client.nthreads()) == len(workers)
    given_out, count = Cluster._given_out, iter(range(10_000))

    def killing(crew, part):
        if next(count) == LATE:
            os.kill(workers[0].pid, signal.SIGKILL)
        return given_out(crew, part)

    monkeypatch.setattr(Cluster, "_given_out", killing)
    assert made(folder, tmp_path, "--cluster", scheduler) == expected
    assert workers[0].wait(LIMIT) == -signal.SIGKILL
    assert next(count) > 2 * LATE
    assert workers[1].poll() is None


def test_workers_that_would_say_something_else_are_named(
    scheduler, workers, catalogue, monkeypatch
):
    with pytest.raises(CrewError) as caught:
        Cluster(scheduler, "/nowhere/at/all", catalogue)
    assert caught.value.code == "worker-sees-no-folder"
    assert caught.value.facts["folder"] == "/nowhere/at/all"
    monkeypatch.setattr(elsewhere, "terms", lambda *_: elsewhere.Terms("other code", b""))
    assert said(scheduler).startswith(sentence("worker-unfit"))
    monkeypatch.setattr(Cluster, "_check", lambda *_: None)  # such a worker may come later
    assert said(scheduler).startswith(sentence("worker-unfit"))
