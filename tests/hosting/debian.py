"""Servers as Debian packages them: fetched by apt-get and unpacked, never installed.

So no service is set up or started on this machine, and no system file is touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from scripts.browser import APT
from scripts.paths import BUILD

SERVERS = BUILD / "servers"
LIMIT = 600  # seconds


class ServerMissingError(RuntimeError):
    """Debian's package of a server cannot be had on this machine; the message says why."""


def unpacked(package: str) -> Path:
    """Returns the folder that stands for `/` of a package and what it needs beside it.

    It is kept in build/servers/. Raises ServerMissingError.
    """
    folder = SERVERS / package
    if folder.is_dir():
        return folder
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise ServerMissingError(f"{package} comes from Debian's packages, and this is no Debian")
    SERVERS.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{package}-", dir=SERVERS))
    work.chmod(0o755)
    try:
        for archive in _archives(package, work / "archives"):
            subprocess.run(["dpkg-deb", "--extract", archive, work / "root"], check=True)
        try:
            (work / "root").rename(folder)
        except OSError:  # another test process was first
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(work)
    return folder


def environment(root: Path) -> dict[str, str]:
    """The environment in which a program of an unpacked package finds its libraries."""
    libraries = ":".join(map(str, sorted(root.glob("usr/lib/*-linux-gnu*"))))
    return {**os.environ, "LD_LIBRARY_PATH": libraries, "LANG": "C"}


def _archives(package: str, folder: Path) -> list[Path]:
    (folder / "partial").mkdir(parents=True)
    places = ["-o", f"Dir::Cache::archives={folder}", "-o", "Debug::NoLocking=true"]
    only = ["--reinstall", "--download-only", "--yes", "--no-install-recommends"]
    command = [*APT, *places, "install", *only, package]
    said = _run(command)
    if said and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run([*APT, "update"])  # a bare machine has no list of packages yet
        said = _run(command)
    archives = sorted(folder.glob("*.deb"))
    if said or not archives:
        raise ServerMissingError(f"apt-get did not fetch {package}: {said or 'nothing came'}")
    return archives


def _run(command: list[str]) -> str:
    """Runs a command; returns what it said where it failed."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=LIMIT)
    except (OSError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    return (done.stderr.strip() or f"exit code {done.returncode}") if done.returncode else ""
