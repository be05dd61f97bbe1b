"""What the report of a comparison by the method `mirror` says: both sides in the mirror."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.mirror.halves import Halves
from counterpart.methods.mirror.moved import moved, moved_lines
from counterpart.methods.mirror.picture import of_comparison as picture
from counterpart.methods.mirror.prompts import of_comparison as prompts_of
from counterpart.methods.mirror.scoring import BEHAVIOURS, MET
from counterpart.methods.mirror.scoring import Comparison as Mirror
from counterpart.methods.mirror.table import Image, TargetRow, image_of, targets
from counterpart.methods.mirror.words import name
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.first_rows import about, first_rows
from counterpart.report.numbers import whole
from counterpart.report.people import one_each, people
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt
from counterpart.scoring.chance import by_chance
from counterpart.scoring.comparison import Comparison

ROWS = 5
"""Behaviours in the chart of the first screen."""
STEPS = 5
"""Prompts whose steps stand under what to do next: a list that people can do."""


@dataclass(frozen=True)
class MirrorView:
    """The mirror of each side, what moved, the picture and its first rows, the rungs both want,
    prompts and steps.
    """

    images: Mapping[Side, Image]
    caution: str
    met: tuple[str, ...]
    since: str
    moved: tuple[str, ...]
    chart: Halves
    first: Halves
    targets: tuple[TargetRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def mirror_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> MirrorView:
    """The view of a comparison by the method `mirror`, addressed to both sides."""
    mirror = profile_as(Mirror, comparison.profile)
    prompts = prompts_of(phrases, mirror, people(phrases, comparison))
    names = {key: name(phrases, key) for key in BEHAVIOURS}
    met = [key for key in BEHAVIOURS if mirror.behaviours[key].target_reading == MET]
    moved_since = moved(phrases, comparison)
    steps: dict[str, str] = {}
    for prompt in prompts[:STEPS]:
        for step in prompt.do[:1]:
            steps.setdefault(step, names[prompt.about])
    keep = phrases.reading(MET, {"dimension": phrases.words.title}).do if met else ()
    return MirrorView(
        images={side: image_of(phrases, comparison, mirror, side) for side in SIDES},
        caution=_caution(phrases, comparison, mirror),
        met=tuple(names[key] for key in met),
        since=moved_since.since if moved_since else "",
        moved=moved_lines(phrases, moved_since) if moved_since else (),
        chart=picture(phrases, mirror),
        first=picture(
            phrases, mirror, first_rows(BEHAVIOURS, ROWS, about(phrases, prompts), _nearest(mirror))
        ),
        targets=targets(phrases, mirror),
        prompts=prompts,
        steps=(
            *((whose, step) for step, whose in steps.items()),
            *((phrases.t("both-sides"), step) for step in keep),
        ),
    )


def _nearest(mirror: Mirror) -> list[str]:
    """The behaviours by how near the two images of either company are, nearest first."""
    apart = {
        key: [off for off in mirror.behaviours[key].blind_spot.values() if off is not None]
        for key in BEHAVIOURS
    }
    full = [key for key in BEHAVIOURS if len(apart[key]) == len(SIDES)]
    return sorted(full, key=lambda key: max(map(abs, apart[key])))


def _caution(phrases: Phrases, comparison: Comparison, mirror: Mirror) -> str:
    """How often chance alone puts one person a side a rung apart, where they are."""
    share = by_chance("image-apart", 1)
    if not share or not one_each(comparison) or not any(mirror.seen_apart(of) for of in SIDES):
        return ""
    return phrases.t("mirror-by-chance", share=whole(100 * share))
