"""The figures of the method `relationship-type`: positions and mismatches, each traced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.methods.relationship_type.scoring import CONNECTORS, GROUNDS, Profile
from counterpart.model import Lens, Side
from counterpart.report.charts.track import Item, Point
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, prompt
from counterpart.report.trace import Trace, minus, trace

Values = Mapping[str, Mapping[Lens, float | None]]
"""The scores behind a profile, by dimension and lens."""
SILENT = ("as-wanted", "wish-unknown", "proportionate", "fit-unknown")
"""Readings that leave nothing to talk about."""


@dataclass(frozen=True)
class Figures:
    """The figures of one side, in the order in which they are read, with their keys."""

    position: Mapping[Lens, Trace]
    justified: Trace
    change: Trace
    investment: Trace

    @property
    def rows(self) -> tuple[tuple[str, Trace], ...]:
        """Each figure with the key of its name."""
        positions = tuple((f"position-{lens}", at) for lens, at in self.position.items())
        mismatches = (
            ("position-justified", self.justified),
            ("wanted-minus-now", self.change),
            ("wanted-minus-justified", self.investment),
        )
        return (*positions, *mismatches)


def figures(phrases: Phrases, profile: Profile, values: Values, n: str) -> Figures:
    """The figures of a profile, given the scores that it was made of."""

    def inputs(keys: tuple[str, ...], lens: Lens) -> list[tuple[str, str]]:
        return [
            (phrases.words.dimensions[key].name, phrases.exact(values[key].get(lens)))
            for key in keys
        ]

    def less(value: float | None, name: str, *keys: str) -> Trace:
        known = profile.places
        parts = [(phrases.t(f"position-{key}"), phrases.exact(known[key])) for key in keys]
        between = (known[keys[0]], known[keys[1]])
        return minus(phrases, value, between, phrases.t(name), "difference", parts, n)

    return Figures(
        position={
            lens: trace(
                phrases, at, phrases.t(f"position-{lens}"), "position", inputs(CONNECTORS, lens), n
            )
            for lens, at in profile.position.items()
        },
        justified=trace(
            phrases,
            profile.justified,
            phrases.t("position-justified"),
            "justified",
            inputs(GROUNDS, "now"),
            n,
        ),
        change=less(profile.change, "wanted-minus-now", "wanted", "now"),
        investment=less(profile.investment, "wanted-minus-justified", "wanted", "justified"),
    )


def row(phrases: Phrases, side: Side, profile: Profile) -> Item:
    """One side's row of the drawing: from now to wanted, the guess, and what is justified."""
    at = profile.position
    return Item(
        side=side,
        name=phrases.named(side),
        aside=phrases.words.readings[profile.type].title,
        points=(
            Point("ground", profile.justified),
            Point("guess", at["guess"]),
            Point("wanted", at["wanted"]),
            Point("now", at["now"]),
        ),
        start=at["now"],
        end=at["wanted"],
    )


def row_line(phrases: Phrases, side: Side, profile: Profile) -> str:
    """A side's row in words, for those who do not see the drawing."""
    parts = [
        f"{phrases.t(f'point-{key}')} {phrases.whole(value)}"
        for key, value in profile.places.items()
        if value is not None
    ]
    return f"{phrases.named(side)}: {', '.join(parts)}"


def mismatches(
    phrases: Phrases, profile: Profile, shown: Figures, before: str, n: str
) -> list[Prompt]:
    """What to talk about: a wish that differs from today, or from its grounds, by its points."""
    prompts = []
    at = profile.places
    for value, key, of, than in (
        (profile.change, profile.wish, shown.change, at["now"]),
        (profile.investment, profile.fit, shown.investment, at["justified"]),
    ):
        if key not in SILENT and value is not None:
            weight = Weight(abs(value), "apart", of.inputs, n, between=(at["wanted"], than))
            prompts.append(_prompt(phrases, phrases.reading(key), weight, before))
    return prompts


def _prompt(phrases: Phrases, reading: Reading, weight: Weight, before: str) -> Prompt:
    title = before + (phrases.inside(reading.title) if before else reading.title)
    return prompt(
        phrases, weight, title, reading.talk, reading.guidance, (reading.text,), reading=reading
    )
