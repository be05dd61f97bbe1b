"""What stakeholders give to talk about: findings, roles far apart, the company, who is not heard.

Convention: a finding weighs as under the method `ratings`, roles apart weigh the points between
them. No number stands behind somebody who is not heard; that counts as a critical gap, a missing
counterpart or an unknown person as a significant one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterpart.methods.stakeholders.apart import Apart
from counterpart.methods.stakeholders.in_laws import InLaw
from counterpart.methods.stakeholders.scoring import ROLES_APART
from counterpart.methods.stakeholders.scoring import Comparison as Stakeholders
from counterpart.methods.stakeholders.voices import in_law_reading, role_name
from counterpart.model import Assessment, Side
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, prompt
from counterpart.report.rated.prompts import finding_prompt, finding_reading
from counterpart.scoring.comparison import Comparison

SHOWN, STEPS = 4, 2
"""So that what to do next stays a list that people can do."""


@dataclass(frozen=True)
class Found:
    """A prompt, what it is about, and the reading it comes from."""

    prompt: Prompt
    name: str
    reading: Reading


@dataclass(frozen=True)
class Ahead:
    """The company ahead of the role or behind it: what it means, the line, and the two figures."""

    reading: Reading
    line: str
    company: float
    role: float


def of_both(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, given: Stakeholders, n: str
) -> list[Found]:
    """What a comparison gives to talk about, the heaviest first."""
    found: list[Found] = []
    for key, dimension in comparison.dimensions.items():
        if one := finding_prompt(phrases, assessment, dimension, key, n):
            name = phrases.words.dimensions[key].name
            found.append(Found(one, name, finding_reading(phrases, dimension, key)))
    found += _all_apart(phrases, given, n)
    found += [_ahead(phrases, given, *one, n) for one in given.ahead()]
    found += in_law_prompts(phrases, assessment, given.in_laws, n)
    return by_weight(found)


def in_law_prompts(
    phrases: Phrases, assessment: Assessment, found: Sequence[InLaw], n: str
) -> list[Found]:
    """One for each role of a side: the first thing that is the matter, then what else is."""
    by_role: dict[tuple[str, str], list[Found]] = {}
    for one in found:
        here = by_role.setdefault((one.side, one.role), [])
        here.append(_in_law(phrases, assessment, one, n))
    return [_joined(several) for several in by_role.values()]


def _joined(several: list[Found]) -> Found:
    first, *rest = several
    lines = (*first.prompt.lines, *(line for one in rest for line in one.prompt.lines))
    return replace(first, prompt=replace(first.prompt, lines=lines))


def _in_law(phrases: Phrases, assessment: Assessment, found: InLaw, n: str) -> Found:
    """A role that is not heard, has no counterpart or is not known."""
    bands = assessment.bands
    reading = in_law_reading(phrases, found)
    points = bands.critical if found.kind == "silent" else bands.significant
    name = role_name(phrases, found.role)
    title = f"{name}, {phrases.name(found.side)}: {reading.title}"
    weight = Weight(
        points, "stakeholders-voice", ((phrases.t("bound"), phrases.exact(points)),), n, told=False
    )
    one = prompt(
        phrases, weight, title, reading.talk, reading.guidance, (reading.text,), reading=reading
    )
    return Found(one, name, reading)


def steps(found: list[Found]) -> tuple[tuple[str, str], ...]:
    """What to do next: of what weighs most the first steps, each step once for all it is about."""
    done: dict[str, list[str]] = {}
    for one in found[:SHOWN]:
        for step in one.reading.do[:STEPS]:
            names = done.setdefault(step, [])
            names += [one.name] if one.name not in names else []
    return tuple((", ".join(names), step) for step, names in done.items())


def by_weight(found: list[Found]) -> list[Found]:
    """The heaviest first; equal ones keep their order."""
    return sorted(found, key=lambda one: -one.prompt.weight)


def ahead_prompt(phrases: Phrases, title: str, value: str, of: Ahead, n: str) -> Found:
    """A kind of value that is worth far more to the company than in the role, or the other way.

    The line says whose view it is; the two figures and their difference stand behind it.
    """
    name = phrases.words.dimensions[value].name
    inputs = (
        (phrases.t("stakeholders-for-company"), phrases.exact(of.company)),
        (phrases.t("stakeholders-own-role"), phrases.exact(of.role)),
    )
    weight = Weight(abs(of.company - of.role), "stakeholders-company", inputs, n)
    reading = of.reading
    one = prompt(
        phrases,
        weight,
        title,
        reading.talk,
        reading.guidance,
        (of.line,),
        about=value,
        reading=reading,
    )
    return Found(one, name, reading)


def _ahead(
    phrases: Phrases, given: Stakeholders, side: Side, value: str, kind: str, n: str
) -> Found:
    both, name = given.both[side][value], phrases.words.dimensions[value].name
    facts = {"dimension": name, "side": phrases.name(side)}
    reading = phrases.reading(kind, facts, value)
    of = Ahead(reading, reading.text, both.company or 0.0, both.role or 0.0)
    return ahead_prompt(phrases, f"{name}, {phrases.name(side)}: {reading.title}", value, of, n)


def _all_apart(phrases: Phrases, given: Stakeholders, n: str) -> list[Found]:
    """One for each two roles of a side, with all kinds of value in which they are far apart."""
    by_roles: dict[tuple[str, str, str], list[Apart]] = {}
    for one in given.apart:
        by_roles.setdefault((one.side, one.highest, one.lowest), []).append(one)
    return [_apart(phrases, given, several, n) for several in by_roles.values()]


def _apart(phrases: Phrases, given: Stakeholders, several: Sequence[Apart], n: str) -> Found:
    widest = max(several, key=lambda one: one.points)
    values = ", ".join(phrases.words.dimensions[one.value].name for one in several)
    highest, lowest = role_name(phrases, widest.highest), role_name(phrases, widest.lowest)
    facts = {**phrases.sides(widest.side), "highest": highest, "lowest": lowest}
    reading = phrases.reading(ROLES_APART, {**facts, "dimension": values}, widest.value)
    cells = given.medians[widest.side]
    name = phrases.words.dimensions[widest.value].name
    inputs = tuple(
        (
            f"{name}, {label} (n={given.counts[widest.side][role][widest.value]})",
            phrases.exact(cells[role][widest.value]),
        )
        for label, role in ((highest, widest.highest), (lowest, widest.lowest))
    )
    title = f"{highest} – {lowest}, {phrases.name(widest.side)}: {reading.title}"
    weight = Weight(widest.points, "stakeholders-apart", inputs, n)
    one = prompt(
        phrases, weight, title, reading.talk, reading.guidance, (reading.text,), reading=reading
    )
    return Found(one, f"{highest} – {lowest}", reading)
