"""What an action can begin with: chosen by the findings, with the state now said in figures."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterpart.canonical import canonical_text
from counterpart.language import spoken
from counterpart.model import Bands
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt

STEPS = 3
KEEP = "protect"
"""What is found of a theme that both find strong: no prompt comes of it, but a step to keep it."""
OTHER = "other"
"""What a state wanted is worded by where nobody says more."""
THEME_LIMIT, TEXT_LIMIT, STEP_LIMIT = 200, 2000, 500
"""Characters of an action's texts, as the relationship file has them."""
BOUNDS = {"gap": "significant", "lack": "fix"}
"""The bound of an assessment that a state wanted speaks of, by the kind of points; else `near`."""
PLANNED_AS = {"apart": "distance"}
"""What a plan calls a kind of points, where it has another name for it."""
NOT_GIVEN = ("points", "guidance", "leads", "shown")
"""What is said of a suggestion and is no member of an action."""
_DECIMALS = re.compile(r"\d+[.,]\d+")


@dataclass(frozen=True)
class Suggestion:
    """The beginning of an action: where it comes from, and its texts.

    `points` are those of the prompt, 0 to 100; figures in `now` are whole ones. `leads` is whether
    it comes of the prompt that leads a topic: of one cause only one is put forward. `shown` are the
    points as the report shows them.
    """

    assessment: str
    dimension: str
    finding: str
    round: str
    theme: str
    now: str
    wanted: str
    steps: tuple[str, ...]
    points: float = 0.0
    guidance: str = ""
    leads: bool = False
    shown: str = "0"

    @property
    def text(self) -> str:
        """Its members of an action as canonical JSON, as a button carries it."""
        return canonical_text(self.to_json())

    def to_json(self) -> dict[str, Any]:
        """The members of an action that it fills."""
        members = {**vars(self), "steps": list(self.steps)}
        for key in NOT_GIVEN:
            del members[key]
        return members


def of_prompts(
    phrases: Phrases, round_: str, prompts: Sequence[Prompt], steps: Sequence[tuple[str, str]]
) -> tuple[Suggestion, ...]:
    """One for each prompt, in their order; `steps` are the report's own, as (whose, step)."""
    return tuple(_of_prompt(phrases, round_, prompt, steps) for prompt in prompts)


def of_steps(
    phrases: Phrases, round_: str, made: Sequence[Suggestion], steps: Sequence[tuple[str, str]]
) -> tuple[Suggestion, ...]:
    """One for each step of the report: that of the prompt it belongs to, with this step alone."""
    return tuple(_of_step(phrases, round_, made, step) for _, step in steps)


def to_keep(
    phrases: Phrases, round_: str, steps: Sequence[tuple[str, str]]
) -> tuple[Suggestion, ...]:
    """What to do where nothing stands out: the report's steps, by whose they are."""
    by_whose: dict[str, list[str]] = {}
    for whose, step in steps:
        by_whose.setdefault(whose, []).append(step)
    return tuple(
        Suggestion(
            assessment=phrases.assessment,
            dimension="",
            finding="",
            round=round_,
            theme=_cut(f"{phrases.words.title}: {whose}", THEME_LIMIT),
            now=_p(phrases, "now-keep", round=round_),
            wanted=_p(phrases, "wanted-keep"),
            steps=tuple(_cut(step, STEP_LIMIT) for step in of[:STEPS]),
        )
        for whose, of in by_whose.items()
    )


def _of_prompt(
    phrases: Phrases, round_: str, prompt: Prompt, steps: Sequence[tuple[str, str]]
) -> Suggestion:
    kind = _kind(phrases, prompt)
    bands = phrases.catalogue.assessments[phrases.assessment].bands
    check = f"check-{kind}"
    bound = _bound(phrases, bands, kind)
    wanted = (
        prompt.see or _p(phrases, f"wanted-{kind}", bound=bound),
        _p(phrases, check, bound=bound) if check in _words(phrases) else "",
    )
    return Suggestion(
        assessment=phrases.assessment,
        dimension=prompt.about,
        finding=prompt.finding,
        round=round_,
        theme=_cut(prompt.title, THEME_LIMIT),
        now=_cut(_now(phrases, round_, prompt), TEXT_LIMIT),
        wanted=_cut(" ".join(part for part in wanted if part), TEXT_LIMIT),
        steps=tuple(_cut(step, STEP_LIMIT) for step in _steps(phrases, prompt, kind, steps)),
        points=prompt.weight,
        shown=prompt.points.shown,
        guidance=prompt.guidance,
    )


def _kind(phrases: Phrases, prompt: Prompt) -> str:
    """What a state wanted and a first step are worded by."""
    if prompt.behind is None:
        return OTHER
    kind = prompt.behind.plan or PLANNED_AS.get(prompt.behind.kind, prompt.behind.kind)
    return kind if f"wanted-{kind}" in _words(phrases) else OTHER


def _bound(phrases: Phrases, bands: Bands, kind: str) -> str:
    return phrases.exact(getattr(bands, BOUNDS.get(kind, "near")))


def _now(phrases: Phrases, round_: str, prompt: Prompt) -> str:
    lines = " ".join(prompt.lines)
    bars = [(bar.label, bar.text or phrases.split(bar.split)) for bar in prompt.bars]
    inputs = "; ".join(f"{name}: {value}" for name, value in bars or prompt.points.inputs)
    behind = prompt.behind
    if not inputs or (behind and not behind.informative):
        return _p(phrases, "now-lines", lines=lines, round=round_) if lines else ""
    figures = _DECIMALS.sub(lambda of: whole(float(of[0].replace(",", "."))), inputs)
    points_said = not prompt.weight or (behind is not None and behind.same)
    key = "now-figures" if points_said else "now-inputs"
    said = _p(phrases, key, figures=figures, points=prompt.points.shown, round=round_)
    return " ".join((*prompt.lines, said))


def _steps(
    phrases: Phrases, prompt: Prompt, kind: str, steps: Sequence[tuple[str, str]]
) -> list[str]:
    """What the finding says to do; where it says nothing, the question and what follows from it."""
    if prompt.do:
        return list(prompt.do[:STEPS])
    own = [step for whose, step in steps if prompt.title.startswith(f"{whose}:")]
    asked = _p(phrases, "step-ask", ask=prompt.ask)
    after = "" if kind == "pair" else _p(phrases, f"step-{kind}")
    return [step for step in (asked, *own[:1], after) if step][:STEPS]


def _of_step(phrases: Phrases, round_: str, made: Sequence[Suggestion], step: str) -> Suggestion:
    alone = (_cut(step, STEP_LIMIT),)
    for suggestion in made:
        if step in suggestion.steps:
            return replace(suggestion, steps=alone)
    theme = _cut(step, THEME_LIMIT)
    about, wanted = _to_keep(phrases, step)
    finding = KEEP if about else ""
    return Suggestion(phrases.assessment, about, finding, round_, theme, "", wanted, alone)


def _to_keep(phrases: Phrases, step: str) -> tuple[str, str]:
    """The dimension that a step is to keep as it is, and what people would see then; or nothing."""
    for key, about in phrases.words.dimensions.items():
        facts = {"dimension": phrases.inside(about.name), "higher": "", "lower": ""}
        if (own := phrases.finding(KEEP, "", "", key, facts)) and step in own.do:
            return key, _cut(own.see, TEXT_LIMIT)
    return "", ""


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _words(phrases: Phrases) -> Mapping[str, str]:
    """The plan's words, and those that a method has for its own kinds of points."""
    locale = phrases.catalogue.locales[phrases.language]
    return ChainMap(dict(locale["plan"]), dict(locale["report"]))


def _p(phrases: Phrases, key: str, **facts: Any) -> str:
    """A sentence of the plan."""
    return spoken(_words(phrases), key, facts, phrases.writing)
