"""The view of one response's report by the method `touchpoints`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.touchpoints import holders, third
from counterpart.methods.touchpoints.control import Perception
from counterpart.methods.touchpoints.parties import bar, held_by, mark, split_line, triangle
from counterpart.methods.touchpoints.prompts import advised
from counterpart.methods.touchpoints.risk import rating_text, risk, risk_inputs
from counterpart.methods.touchpoints.scoring import SHIFT, Profile
from counterpart.methods.touchpoints.touchpoint import AT_RISK, RISK, to_move
from counterpart.model import Assessment
from counterpart.report.charts.ternary import Mark, Ternary
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.trace import Trace, trace
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class TouchpointRow:
    """One touchpoint: its number in the triangle, both splits in words, and its numbers."""

    number: int
    name: str
    now: str
    wanted: str
    move: Trace
    impact: str
    involvement: str
    risk: Trace
    note: str


@dataclass(frozen=True)
class TouchpointsScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    dominance: Reading
    held: tuple[tuple[str, Trace], ...]
    riskiest: tuple[TouchpointRow, ...]
    chart: Ternary | None
    rows: tuple[TouchpointRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[str, ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> TouchpointsScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    assessment = catalogue.assessments[response.assessment]
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    seen = _seen(phrases, profile)
    rows = [
        _row(phrases, response, number, touchpoint) for number, touchpoint in enumerate(seen, 1)
    ]
    by_risk = sorted(
        zip(rows, (touchpoint.perception for touchpoint in seen), strict=True),
        key=lambda pair: -(pair[1].risk or 0.0),
    )
    risky = tuple(
        row
        for row, perception in by_risk
        if perception.risk is not None and at_least(perception.risk, RISK)
    )
    known = holders.known(
        [
            (_name(phrases, key), perception, None)
            for key, perception in profile.touchpoints.items()
        ],
        response.side,
    )
    dominance = phrases.reading(profile.reading)
    prompts = by_weight(
        (
            *_prompts(phrases, assessment, response, seen),
            *_better(phrases, profile.third_better or ()),
        )
    )
    return TouchpointsScoreView(
        phrases=phrases,
        response=response,
        dominance=dominance,
        held=held_by(phrases, profile.held, known, phrases.t("n-one")),
        riskiest=risky[:3],
        chart=_chart(phrases, response, seen),
        rows=tuple(rows),
        prompts=prompts,
        steps=tuple(
            dict.fromkeys(
                (*dominance.do, *(phrases.reading(AT_RISK, {"touchpoint": ""}).do if risky else ()))
            )
        ),
    )


@dataclass(frozen=True)
class _Seen:
    """One touchpoint of a response, asked or named by the respondent (then without an id)."""

    key: str
    name: str
    perception: Perception


def _seen(phrases: Phrases, profile: Profile) -> list[_Seen]:
    asked = [
        _Seen(key, _name(phrases, key), perception)
        for key, perception in profile.touchpoints.items()
    ]
    return [*asked, *(_Seen("", label, perception) for label, perception in profile.own)]


def _name(phrases: Phrases, key: str) -> str:
    return phrases.words.questions[key].title


def _row(phrases: Phrases, response: Response, number: int, touchpoint: _Seen) -> TouchpointRow:
    name, perception, n = touchpoint.name, touchpoint.perception, phrases.t("n-one")
    splits = {
        lens: split_line(phrases, perception.splits[lens], response.side)
        for lens in perception.splits
    }
    moved = trace(
        phrases,
        to_move(perception),
        f"{name}: {phrases.t('move-to-wanted')}",
        "touchpoints-move",
        [(phrases.lens(lens), said) for lens, said in splits.items()],
        n,
    )
    parts = ("", "-impact", "-involvement") if touchpoint.key else ()
    notes = [response.answer(f"{touchpoint.key}{part}").note for part in parts]
    return TouchpointRow(
        number,
        name,
        splits["now"],
        splits["wanted"],
        moved,
        rating_text(phrases, perception.impact),
        rating_text(phrases, perception.involvement),
        risk(phrases, perception, name, n),
        " ".join(note for note in notes if note),
    )


def _chart(phrases: Phrases, response: Response, seen: list[_Seen]) -> Ternary | None:
    """Each touchpoint now, tied to where it is wanted where that is elsewhere."""
    marks: list[Mark] = []
    described = []
    for number, touchpoint in enumerate(seen, 1):
        now, wanted = touchpoint.perception.splits["now"], touchpoint.perception.splits["wanted"]
        if now is None:
            continue
        described.append(f"{number}. {touchpoint.name}: {split_line(phrases, now, response.side)}")
        marks.append(mark(str(number), now, response.side, "now"))
        if wanted is not None and wanted != now:
            at = len(marks) - 1
            marks.append(mark("", wanted, response.side, "wanted", at))
    return triangle(phrases, marks, "; ".join(described))


def _prompts(
    phrases: Phrases, assessment: Assessment, response: Response, seen: list[_Seen]
) -> tuple[Prompt, ...]:
    """What is at risk, and what this side wants shared differently."""
    prompts, n, side = [], phrases.t("n-one"), response.side
    for touchpoint in seen:
        name, perception = touchpoint.name, touchpoint.perception
        also = (phrases.words.questions[touchpoint.key].talk if touchpoint.key else None) or ""
        if perception.risk is not None and at_least(perception.risk, RISK):
            reading = advised(
                phrases, touchpoint.key, phrases.reading(AT_RISK, {"touchpoint": name})
            )
            weight = Weight(
                100 * perception.risk, "touchpoints-risk", risk_inputs(phrases, perception), n
            )
            title = f"{name}: {phrases.inside(phrases.t('touchpoints-at-risk'))}"
            lines = (reading.text,)
            ask, guidance = reading.talk, reading.guidance
            prompts.append(prompt(phrases, weight, title, ask, guidance, lines, also=also))
        now, wanted, points = (
            perception.splits["now"],
            perception.splits["wanted"],
            to_move(perception),
        )
        if now and wanted and points is not None and at_least(points, assessment.bands.near):
            reading = phrases.reading(SHIFT, {"touchpoint": name})
            bars = (
                bar(phrases, phrases.lens("now"), now, side),
                bar(phrases, phrases.lens("wanted"), wanted, side),
            )
            inputs = tuple((drawn.label, drawn.text) for drawn in bars)
            weight = Weight(points, "move", inputs, n)
            title = f"{name}: {phrases.inside(phrases.t('touchpoints-shift'))}"
            prompts.append(
                prompt(phrases, weight, title, reading.talk, reading.guidance, bars=bars)
            )
    return tuple(prompts)


def _better(phrases: Phrases, ticked: tuple[str, ...]) -> tuple[Prompt, ...]:
    """Where this respondent says that a third party would do better; nothing where nowhere."""
    if not ticked:
        return ()
    names = phrases.listed(_name(phrases, key) for key in ticked)
    facts = {"touchpoint": names, **phrases.sides(phrases.side)}
    reading = phrases.reading(third.BETTER, facts)
    inputs = ((phrases.t("touchpoints-better"), str(len(ticked))),)
    weight = Weight(third.EACH, "touchpoints-better", inputs, phrases.t("n-one"), informative=False)
    lines = (phrases.t("touchpoints-better-own", names=names),)
    title, ask = phrases.t("touchpoints-better"), reading.talk
    return (prompt(phrases, weight, title, ask, reading.guidance, lines, reading=reading),)
