"""Why Zensical cannot build."""

from __future__ import annotations


class ZensicalError(Exception):
    """Pages that Zensical cannot build; holds a line for each problem."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))
