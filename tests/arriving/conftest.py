"""The page's scripts asked in Node, where no browser is needed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.node import node, tool

HERE = Path(__file__).parent
# The disguises of links are described beside the tests of reading them.
sys.path.append(str(HERE.parent / "responses"))

Ask = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """What a function of the scripts returns for each of these texts."""
    program = tmp_path_factory.mktemp("scripts") / "answers.mjs"
    bundle = [str(HERE / "answers.mjs"), "--bundle", "--format=esm", "--platform=node"]
    command = [*tool("esbuild"), *bundle, f"--outfile={program}", "--log-level=error"]
    subprocess.run(command, check=True)

    def answers(name: str, *given: Any) -> list[Any]:
        asked = json.dumps([[name, argument] for argument in given])
        run = subprocess.run(
            [*node(), str(program)], input=asked.encode(), capture_output=True, check=True
        )
        printed: list[Any] = json.loads(run.stdout)
        return printed

    return answers
