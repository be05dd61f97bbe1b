"""Runs a server on a free port of this machine, and ends the very process that was started."""

from __future__ import annotations

import ctypes
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

LIMIT = 20  # seconds until a server answers
SET_SIGNAL_OF_PARENTS_DEATH = 1  # of prctl(2)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(
    command: list[str], port: int, folder: Path, env: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Runs a server in the foreground while the block runs; what it says goes into its folder."""
    said = folder / "said.txt"
    with said.open("wb") as target:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=target,
            stderr=target,
            preexec_fn=_end_with_the_tests if sys.platform == "linux" else None,
        )
    try:
        _wait(process, port, said)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _end_with_the_tests() -> None:
    # Also where the tests are killed and have no time to end it.
    ctypes.CDLL(None).prctl(SET_SIGNAL_OF_PARENTS_DEATH, signal.SIGTERM)


def _wait(process: subprocess.Popen[bytes], port: int, said: Path) -> None:
    limit = time.monotonic() + LIMIT
    while time.monotonic() < limit:
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    text = said.read_text("utf-8", "replace")
    raise AssertionError(f"The server does not answer on port {port}. It said: {text}")
