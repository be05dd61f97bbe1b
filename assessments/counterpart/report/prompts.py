"""What to talk about, sorted by what matters most: each prompt weighs the points behind it.

Convention: a difference weighs its points to move, a gap its points, a level under the bound
what it lacks, a purpose that does not fit the potential its dominant share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterpart.methods.purpose import FITS, Profile
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.trace import Input, Trace, trace

CONTENT_WITH = ("transactional-fits", "partnership-fits")
TO_DISCUSS = tuple(fit for fit in FITS.values() if fit not in CONTENT_WITH)


@dataclass(frozen=True)
class Bar:
    """One split to draw as a bar, with what it is called.

    `names` and `told` are the options' names and the split in words, where they are not those of
    the assessment's first scale of points.
    """

    label: str
    split: Mapping[str, float]
    names: Mapping[str, str] = field(default_factory=dict)
    told: str = ""


@dataclass(frozen=True)
class Weight:
    """The points behind a prompt, and what they were worked out from."""

    points: float
    kind: str
    inputs: tuple[Input, ...]
    n: str


@dataclass(frozen=True)
class Prompt:
    """One thing to talk about: its weight, what is the matter, and what to ask.

    For a plan it also says what kind of points it weighs, which dimension or question it is about
    (an id, or empty), and the finding with what to do about it where a reading names them.
    """

    weight: float
    points: Trace
    title: str
    lines: tuple[str, ...]
    ask: str
    guidance: str
    bars: tuple[Bar, ...] = ()
    kind: str = ""
    about: str = ""
    finding: str = ""
    do: tuple[str, ...] = ()


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
    reading: Reading | None = None,
) -> Prompt:
    """A prompt whose weight can be opened like every other number."""
    name = f"{title}: {phrases.t('weight-name')}"
    points = trace(phrases, weight.points, name, f"weight-{weight.kind}", weight.inputs, weight.n)
    return Prompt(
        weight.points,
        points,
        title,
        tuple(lines),
        ask,
        guidance,
        tuple(bars),
        kind=weight.kind,
        about=about,
        finding=reading.id if reading else "",
        do=reading.do if reading else (),
    )


def by_weight(prompts: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """The heaviest first; equal ones keep their order."""
    return tuple(sorted(prompts, key=lambda found: -found.weight))


def fit_prompts(phrases: Phrases, profile: Profile, before: str, n: str) -> list[Prompt]:
    """A prompt where a purpose does not fit the potential; it weighs the purpose's share."""
    now, purpose = profile.shares["now"], profile.dominant["now"]
    if profile.fit not in TO_DISCUSS or not now or not purpose:
        return []
    reading = phrases.reading(profile.fit)
    inputs = ((phrases.option(purpose), phrases.exact(now[purpose])),)
    weight = Weight(now[purpose], "fit", inputs, n)
    lines = (phrases.t(f"fit-{profile.fit}"),)
    title = before + reading.title
    return [prompt(phrases, weight, title, reading.talk, reading.guidance, lines, reading=reading)]


def unclear_prompt(phrases: Phrases, level: float, bound: float, who: str, n: str) -> Prompt:
    """A prompt where clarity stays under the bound; it weighs what it lacks."""
    title = phrases.words.dimensions["clarity"].name
    inputs = ((phrases.t("bound"), phrases.exact(bound)), (title, phrases.exact(level)))
    weight = Weight(bound - level, "lack", inputs, n)
    lines = (phrases.t(f"unclear{who}"),)
    ask = phrases.t(f"ask-unclear{who}")
    return prompt(phrases, weight, title, ask, "purpose-clarity", lines, about="clarity")
