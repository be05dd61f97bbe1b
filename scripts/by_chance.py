"""How often a finding appears by chance: simulations in which the two sides do not differ.

Everybody means the same, and every answer strays by a normal error of one step of its scale. What
is called a finding then is noise. The table of the method page is made of these shares.

`python -m scripts.by_chance` writes it into the pages of all languages, and what reports say of it
into the package.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from counterpart.methods.context.scoring import LINKS, Loop, joint, loop, loop_reading
from counterpart.methods.context.scoring import reading_of_both as of_both
from counterpart.methods.mirror.scoring import SEEN_APART, image
from counterpart.model import Bands
from counterpart.scoring.bounds import above, mean, settled
from counterpart.scoring.coorientation import STATES, orient
from counterpart.scoring.findings import FINDINGS, Gap, find, one_step_of
from counterpart.scoring.rating import rescaled
from counterpart.scoring.rounds import bound_of
from counterpart.scoring.side import SideStatistics, summarise

from scripts.paths import CONTENT, LANGUAGES, PACKAGE

SIZES = (1, 3, 5, 10)
"""People a side."""
DRAWS = 2000
"""Comparisons drawn for each number of people."""
SEED = 2026
TRUTH = 75.0
"""What everybody means, on 0-100: high, as most answers about a relationship are."""
MIDDLE = 50.0
"""What everybody sees of one company: the middle rung, from which it can go both ways."""
SAID = ("single-inside-first", "image-apart")
"""The shares that reports say."""
NOISE = 1.0
"""The standard deviation of an answer, in steps of its scale."""
BANDS = Bands()
ANCHOR = "method-by-chance"
Draw = Callable[[Random, int], Iterable[str]]
"""Draws one comparison of so many people a side; the outcomes that appear in it."""
Shares = Mapping[str, tuple[float, ...]]
"""By what may appear: its share of the draws, one for each number of people."""


@dataclass(frozen=True)
class Scale:
    """A dimension: how many questions it has, on a scale of how many points."""

    questions: int
    points: int


SINGLE, LINK, PILLAR = Scale(1, 5), Scale(3, 5), Scale(4, 7)


def shares() -> Shares:
    """All shares of the table."""
    rows: dict[str, list[float]] = {}
    for n in SIZES:
        for name, draw in DRAWN.items():
            for key, share in _shares(n, name, draw).items():
                rows.setdefault(key, []).append(share)
    return {key: tuple(of) for key, of in rows.items()}


def _shares(n: int, name: str, draw: Draw) -> dict[str, float]:
    """The share of the draws in which each outcome appears."""
    rng = Random(f"{SEED} {n} {name}")
    counts = Counter(outcome for _ in range(DRAWS) for outcome in draw(rng, n))
    return {f"{name}-{key}": counts[key] / DRAWS for key in OUTCOMES[name]}


OUTCOMES: Mapping[str, Sequence[str]] = {
    "pillar": FINDINGS[1:],
    "single": (*FINDINGS[1:], "one-step"),
    "state": STATES,
    "loop": ("broken-one", "broken-both", "weakest-one", "weakest-both"),
    "round": ("level", "gap"),
    "image": ("apart",),
}


def _answer(rng: Random, points: int, truth: float = TRUTH) -> int:
    meant = 1 + truth / one_step_of(points)
    return max(1, min(points, round(rng.gauss(meant, NOISE))))


def _side(rng: Random, scale: Scale, n: int, truth: float = TRUTH) -> SideStatistics:
    points = scale.points
    return summarise(
        [
            mean([rescaled(_answer(rng, points, truth), points) for _ in range(scale.questions)])
            for _ in range(n)
        ]
    )


def _gap(rng: Random, scale: Scale, n: int) -> tuple[Gap, list[SideStatistics]]:
    sides = [_side(rng, scale, n) for _ in range(2)]
    gap = find(sides[0], sides[1], scale.points, BANDS, single=scale.questions == 1)
    return gap, sides


def _finding(rng: Random, scale: Scale, n: int) -> Iterator[str]:
    gap, _ = _gap(rng, scale, n)
    yield gap.finding or "unknown"
    if gap.one_step:
        yield "one-step"


def _state(rng: Random, n: int) -> list[str]:
    """The state of one side that guesses what it means itself, and is right."""
    own, theirs, guess = (_side(rng, PILLAR, n).mean or 0.0 for _ in range(3))
    of = orient(
        settled(abs(own - theirs)),
        settled(abs(own - guess)),
        settled(abs(guess - theirs)),
        BANDS.near,
    )
    return [of.state] if of else []


def _loop(rng: Random, n: int) -> Iterator[str]:
    means = [{key: _side(rng, LINK, n).mean for key in LINKS} for _ in range(2)]
    views: list[Loop] = [loop(of, BANDS) for of in means]
    levels = {key: mean([of[key] or 0.0 for of in means]) for key in LINKS}
    both = joint(views[0], views[1], levels)
    if loop_reading(views[0], BANDS) == "loop-broken":
        yield "broken-one"
    if of_both(views[0], views[1], both, BANDS) == "loop-broken":
        yield "broken-both"
    if views[0].weakest:
        yield "weakest-one"
    if both.weakest:
        yield "weakest-both"


def _change(rng: Random, n: int) -> Iterator[str]:
    """Whether level and gap count as changed between two rounds of one dimension."""
    step = one_step_of(PILLAR.points)
    (before, then), (after, now) = (_gap(rng, PILLAR, n) for _ in range(2))
    bound = bound_of([*then, *now], step)
    for name in ("level", "gap"):
        moved = settled((getattr(after, name) or 0.0) - (getattr(before, name) or 0.0))
        if above(abs(moved), bound):
            yield name


def _image(rng: Random, n: int) -> Iterator[str]:
    """Whether one company's two images, its own and the other's, are more than a rung apart."""
    own, seen = (_side(rng, SINGLE, n, MIDDLE) for _ in range(2))
    if image(own, seen, BANDS, SINGLE.points) in SEEN_APART:
        yield "apart"


DRAWN: Mapping[str, Draw] = {
    "pillar": lambda rng, n: _finding(rng, PILLAR, n),
    "single": lambda rng, n: _finding(rng, SINGLE, n),
    "state": _state,
    "loop": _loop,
    "round": _change,
    "image": _image,
}


def table(rows: Shares, text: str) -> str:
    """A page with the shares in its table: each row of it ends in what it shows, as `code`."""
    return ROW.sub(lambda match: f"| {match[1]} | `{match[2]}` | {_cells(rows[match[2]])} |", text)


ROW = re.compile(
    r"^\| (.*) \| `((?:pillar|single|state|loop|round|image)-[a-z-]+)` \|.*\|$", re.MULTILINE
)


def _cells(of: Sequence[float]) -> str:
    return " | ".join(f"{percent(share)} %" for share in of)


def percent(share: float) -> str:
    """A share in whole per cent; what is more than nothing and less than one is said so."""
    return "< 1" if 0 < share < 0.005 else f"{100 * share:.0f}"


def module(rows: Shares) -> str:
    """The module of the package that holds the shares which reports say."""
    of = {key: dict(zip(SIZES, rows[key], strict=True)) for key in SAID}
    said = "".join(f'    "{key}": {shares},\n' for key, shares in of.items())
    head, _, rest = MODULE.read_text("utf-8").partition(START)
    return f"{head}{START}{said}}}\n{rest.partition(f'}}{chr(10)}')[2]}"


MODULE = PACKAGE / "scoring" / "chance.py"
START = "SHARES: Mapping[str, Mapping[int, float]] = {\n"


def main() -> None:
    """Writes the shares into the method page of every language, and into the package."""
    rows = shares()
    MODULE.write_text(module(rows), "utf-8")
    for language in LANGUAGES:
        page = CONTENT / language / "method" / "index.md"
        page.write_text(table(rows, page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
