"""From an older version of a format or of an assessment to today's, one step after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.model import Assessment
from counterpart.reading.changes import steps_of
from counterpart.reading.untrusted import Untrusted, plain

Step = Callable[[Mapping[str, Any]], dict[str, Any]]
"""Makes the members of the next version of those of one version. They come from a stranger and are
not checked yet: a step moves and renames, tolerates whatever it finds, and raises MigrationError
where this version cannot be carried over."""

FORMATS: dict[str, dict[int, Step]] = {"counterpart/relationship": {1: dict, 2: dict, 3: dict}}
"""By format and by the version that a step starts from; it is given the whole object."""


class MigrationError(Exception):
    """Why a version cannot be carried over: the code of a sentence in the locale, and its facts."""

    def __init__(self, code: str, **facts: str | int) -> None:
        self.code, self.facts = code, facts
        super().__init__(code)


def in_format(top: Untrusted, format_: str, version: int) -> Untrusted | None:
    """The object in this version of its format; None, with the problem noted, where it has none.

    An older version is migrated; a newer one is refused, and so is one that was never released.
    """
    if not top.ok or top.choice("format", [format_], required=True) != format_:
        return None
    stated, steps = top.whole("format_version"), FORMATS.get(format_, {})
    if stated is None or stated == version:
        return None if stated is None else top
    try:
        members = _migrated(top.members, _way(steps, stated, version))
    except MigrationError as error:
        oldest = min(steps, default=version)
        known = version if oldest == version else f"{oldest}–{version}"
        facts = {"found": plain(str(stated)), "known": known, **error.facts}
        top.problem("format_version", error.code, **facts)
        return None
    return Untrusted({**members, "format_version": version}, top.key, top.problems, top.parent)


@dataclass(frozen=True)
class Way:
    """From the version that was answered to the one of today: the steps between them."""

    answered: int
    known: int
    steps: tuple[Step, ...]


def way_to_version(which: Untrusted, assessment: Assessment) -> Way | None:
    """The way to today's version of the assessment; None, with the problem noted, for none.

    `which` names the assessment and the version that was answered.
    """
    answered, version = which.whole("version"), assessment.version
    if answered is None:
        return None
    try:
        return Way(answered, version, _way(steps_of(assessment), answered, version))
    except MigrationError as error:
        code = error.code.replace("-format", "-assessment")
        if code == "older-assessment" and answered > 0:
            code = "changed-assessment"
        which.problem("version", code, found=plain(str(answered)), known=version)
        return None


def carried_over(answers: Untrusted, which: Untrusted, way: Way | None) -> Untrusted | None:
    """The answers at the end of the way; None, with the problem noted, where a step refuses."""
    if way is None:
        return None
    if not (way.steps and answers.ok):
        return answers
    try:
        members = _migrated(answers.members, way.steps)
    except MigrationError as error:
        facts = {"found": way.answered, "known": way.known, **error.facts}
        which.problem("version", error.code, **facts)
        return None
    return Untrusted(members, answers.key, answers.problems, answers.parent)


def _way(steps: Mapping[int, Step], start: int, version: int) -> tuple[Step, ...]:
    """Every step between. Raises MigrationError where one is missing."""
    if start > version:
        raise MigrationError("newer-format")
    if not all(at in steps for at in range(start, version)):
        raise MigrationError("older-format")
    return tuple(steps[at] for at in range(start, version))


def _migrated(members: Mapping[str, Any], way: Sequence[Step]) -> Mapping[str, Any]:
    for step in way:
        members = step(members)
    return members
