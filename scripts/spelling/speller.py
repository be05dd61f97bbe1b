"""Asks the spell-checker which words it does not know."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.node import ROOT, tool

OPTIONS = (
    "--no-default-configuration",
    "--no-gitignore",
    "--no-progress",
    "--no-summary",
    "--no-color",
    "--show-suggestions",
    "--issue-template=$row|$text|$suggestions",
)
ISSUE = re.compile(r"(?P<row>\d+)\|(?P<word>[^|]*)\|(?P<instead>.*)")
SHOWN = 3
"""How many of its suggestions a line names."""


class SpellerError(RuntimeError):
    """The spell-checker could not do its work; says how it was run and what it wrote."""


@dataclass(frozen=True)
class Unknown:
    """A word that no dictionary has, the token it stands in, and what may have been meant."""

    token: str
    word: str
    instead: tuple[str, ...]


class Speller:
    """A run of the checker over the tokens of one language, begun at once and asked later."""

    def __init__(self, settings: Path, tokens: Iterable[str], folder: Path) -> None:
        """Starts it; `folder` is where its list of tokens is written."""
        self.tokens = sorted(tokens)
        folder.mkdir(parents=True, exist_ok=True)
        words = folder / f"{settings.parent.name}.txt"
        words.write_text("".join(f"{token}\n" for token in self.tokens), "utf-8")
        options = (*OPTIONS, "--config", str(settings))
        self.command = [*tool("cspell"), "lint", *options, str(words)]
        self.process = subprocess.Popen(
            self.command,
            cwd=ROOT,
            text=True,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def unknown(self) -> list[Unknown]:
        """What it does not know. Raises SpellerError where it says anything but that."""
        output, trouble = self.process.communicate()
        lines = output.splitlines()
        issues = [match for line in lines if (match := ISSUE.fullmatch(line))]
        ended = self.process.returncode
        if trouble.strip() or len(issues) < len(lines) or bool(issues) != bool(ended):
            ran = " ".join(self.command)
            raise SpellerError(f"{ran}\nended with {ended}. {trouble.strip() or output.strip()}")
        return [
            Unknown(
                self.tokens[int(issue["row"]) - 1],
                issue["word"],
                tuple(issue["instead"].split(", ")[:SHOWN]) if issue["instead"] else (),
            )
            for issue in issues
        ]
