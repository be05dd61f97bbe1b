"""From an older version of a format or of an assessment to today's, one step after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counterpart.untrusted import Untrusted, plain

Step = Callable[[Mapping[str, Any]], dict[str, Any]]
"""Makes the members of the next version of those of one version. They come from a stranger and are
not checked yet: a step moves and renames, tolerates whatever it finds, and raises MigrationError
where this version cannot be carried over."""

FORMATS: dict[str, dict[int, Step]] = {}
"""By format and by the version that a step starts from; it is given the whole object."""
ASSESSMENTS: dict[str, dict[int, Step]] = {}
"""By assessment and by the version that a step starts from; it is given the answers."""


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
    found, steps = top.whole("format_version"), FORMATS.get(format_, {})
    if found is None or found == version:
        return None if found is None else top
    try:
        members = _migrated(top.members, _way(steps, found, version))
    except MigrationError as error:
        oldest = min(steps, default=version)
        known = {"known": version if oldest == version else f"{oldest}–{version}"}
        top.problem("format_version", error.code, found=plain(str(found)), **known, **error.facts)
        return None
    return Untrusted({**members, "format_version": version}, top.key, top.problems, top.parent)


def way_to_version(which: Untrusted, assessment: str, version: int) -> list[Step] | None:
    """The steps to this version of the assessment; None, with the problem noted, for no way.

    `which` names the assessment and the version that was answered.
    """
    found = which.whole("version")
    try:
        return None if found is None else _way(ASSESSMENTS.get(assessment, {}), found, version)
    except MigrationError as error:
        code = error.code.replace("-format", "-assessment")
        if code == "older-assessment" and found and found > 0:
            code = "changed-assessment"
        which.problem("version", code, found=plain(str(found)), known=version)
        return None


def carried_over(answers: Untrusted, which: Untrusted, way: list[Step]) -> Untrusted | None:
    """The answers after these steps; None, with the problem noted, where a step refuses them."""
    if not way:
        return answers
    try:
        members = _migrated(answers.members, way)
    except MigrationError as error:
        which.problem("version", error.code, **error.facts)
        return None
    return Untrusted(members, answers.key, answers.problems, answers.parent)


def _way(steps: Mapping[int, Step], found: int, version: int) -> list[Step]:
    """Every step of the way. Raises MigrationError where there is none."""
    if found > version:
        raise MigrationError("newer-format")
    if not all(at in steps for at in range(found, version)):
        raise MigrationError("older-format")
    return [steps[at] for at in range(found, version)]


def _migrated(members: Mapping[str, Any], way: list[Step]) -> Mapping[str, Any]:
    for step in way:
        members = step(members)
    return members
