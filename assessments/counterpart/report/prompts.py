"""What to talk about, sorted by what matters most: each prompt weighs the points behind it.

Convention: a difference weighs its points to move, a gap its points, a level under the bound
what it lacks; other kinds of points are the methods' own, and said by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterpart.report.numbers import apart, whole
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.trace import Input, Trace, trace
from counterpart.scoring.bounds import settled


@dataclass(frozen=True)
class Bar:
    """One split to draw as a bar, with what it is called.

    `names` and `text` are the options' names and the split in words, where they are not those of
    the assessment's first scale of points.
    """

    label: str
    split: Mapping[str, float]
    names: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True)
class Weight:
    """The points behind a prompt, and what they were worked out from.

    `kind` names their formula. `plan` names what a plan says of the state wanted and of a first
    step, where that is not the kind. `informative` is whether the inputs say something that the
    prompt's lines do not; `same` whether the one input is the points themselves. `between` are the
    two numbers that the points are the distance of, where they are one.
    """

    points: float
    kind: str
    inputs: tuple[Input, ...]
    n: str
    plan: str = ""
    informative: bool = True
    same: bool = False
    between: tuple[float | None, float | None] | None = None

    @property
    def shown(self) -> str:
        """The points as whole ones; a distance as the whole points of its two ends give it."""
        away = apart(*self.between) if self.between else None
        return whole(self.points) if away is None else str(away)


@dataclass(frozen=True)
class Prompt:
    """One thing to talk about: its weight, what is the matter, and what to ask.

    `ask` is the question of what was found, `also` that of its theme, which comes second or not at
    all; `see` is what people would see if it were settled. For a plan it also says what its points
    are (`behind`), which dimension or question it is about (an id, or empty), and the finding with
    what to do about it where a reading names them. `alone` is whether it is about one company only,
    so that a report to both does not begin with it.
    """

    weight: float
    points: Trace
    title: str
    lines: tuple[str, ...]
    ask: str
    guidance: str
    bars: tuple[Bar, ...] = ()
    behind: Weight | None = None
    about: str = ""
    finding: str = ""
    do: tuple[str, ...] = ()
    also: str = ""
    see: str = ""
    alone: bool = False


def prompt(
    phrases: Phrases,
    weight: Weight,
    title: str,
    ask: str,
    guidance: str,
    lines: Sequence[str] = (),
    bars: Sequence[Bar] = (),
    *,
    about: str = "",
    also: str = "",
    reading: Reading | None = None,
    alone: bool = False,
) -> Prompt:
    """A prompt whose weight can be opened like every other number.

    The question of the theme is that of the reading, or `also` where a theme is no dimension.
    """
    theme = also or (reading.also if reading else "")
    name = f"{title}: {phrases.t('weight-name')}"
    kind = f"weight-{weight.kind}"
    points = trace(phrases, weight.points, name, kind, weight.inputs, weight.n, weight.shown)
    return Prompt(
        settled(weight.points),
        points,
        title,
        tuple(lines),
        ask,
        guidance,
        tuple(bars),
        behind=weight,
        about=about,
        finding=reading.id if reading else "",
        do=reading.do if reading else (),
        also="" if theme == ask else theme,
        see=reading.see if reading else "",
        alone=alone,
    )


def by_weight(prompts: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """The heaviest first; equal ones keep their order."""
    return tuple(sorted(prompts, key=lambda prompt: -prompt.weight))
