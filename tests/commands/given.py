"""A folder of sample files, and the command line run on them, in this process or in its own."""

import os
import shutil
import subprocess
import sys

from click.testing import CliRunner

from scripts.cli import main
from scripts.paths import SAMPLES

CODE = "from scripts.cli import main; main()"
LIMIT = 60  # seconds; nothing here may wait for somebody to write or to read


def run(*arguments):
    """Run a command in this process."""
    return CliRunner().invoke(main, [*map(str, arguments)])


def run_apart(*arguments, environment=None, **how):
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", CODE, *map(str, arguments)],
        env={**os.environ, **(environment or {})},
        timeout=LIMIT,
        **({"capture_output": True} | how),
    )


def copied_pair(folder):
    """Return both sides' files of a sample, copied to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((SAMPLES / "false-consensus").glob("*.response.json")):
        shutil.copy(path, folder / path.name)
    return sorted(folder.glob("*.response.json"))


def all_files(folder):
    """Return the bytes of every file below a folder by its path."""
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
