"""The view of one response's report by the method `stakeholders`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.stakeholders.company import AHEAD
from counterpart.methods.stakeholders.in_laws import OURS, SILENT, THEIRS, InLaw, Voices
from counterpart.methods.stakeholders.prompts import (
    Ahead,
    Topic,
    ahead_prompt,
    by_weight,
    in_law_prompts,
    steps,
)
from counterpart.methods.stakeholders.scoring import Profile
from counterpart.methods.stakeholders.voices import Voice, own_rows, role_name
from counterpart.model import ROLES, Assessment, other
from counterpart.report.notes import of_response
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt, Weight, prompt
from counterpart.report.rated.single import RatedRow, rated_row
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least
from counterpart.scoring.rated import extremes
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class StakeholdersScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    role: str
    highest: str
    lowest: str
    unheard: tuple[str, ...]
    rated: tuple[RatedRow, ...]
    worth: tuple[tuple[str, str, str], ...]
    voices: tuple[tuple[str, Voice, Voice], ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> StakeholdersScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    assessment = catalogue.assessments[response.assessment]
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    ends = extremes(profile.values)
    in_laws = _in_laws(response, profile.voices)
    n = phrases.t("n-one")
    topics = by_weight(
        [
            *_low(phrases, assessment, score, n),
            *_ahead(phrases, response, profile, n),
            *in_law_prompts(phrases, assessment, in_laws, n),
        ]
    )
    role = response.respondent.role
    return StakeholdersScoreView(
        phrases=phrases,
        response=response,
        role=role_name(phrases, role) if role else "",
        highest=_name(phrases, ends.strongest),
        lowest=_name(phrases, ends.weakest),
        unheard=tuple(
            f"{role_name(phrases, in_law.role)} ({phrases.name(in_law.side)})"
            for in_law in in_laws
            if in_law.kind == "silent"
        ),
        rated=tuple(
            rated_row(phrases, assessment, response, score, dimension)
            for dimension in assessment.of_method("rating")
        ),
        worth=tuple(
            (
                phrases.words.dimensions[value].name,
                phrases.whole(own),
                phrases.whole(firm),
            )
            for value, (own, firm) in profile.worth.items()
        ),
        voices=own_rows(phrases, profile.voices),
        prompts=tuple(topic.prompt for topic in topics),
        steps=steps(topics),
        notes=of_response(phrases, response),
    )


def _in_laws(response: Response, voices: Voices) -> list[InLaw]:
    """Who is silent on either side, as this respondent says."""
    own, across = response.side, other(response.side)
    in_laws = [InLaw(own, role, "silent") for role in ROLES if voices[OURS][role] == SILENT]
    in_laws += [InLaw(across, role, "silent") for role in ROLES if voices[THEIRS][role] == SILENT]
    return in_laws


def _low(phrases: Phrases, assessment: Assessment, score: Score, n: str) -> list[Topic]:
    """The kinds of value that stay under the bound for this person."""
    topics = []
    for key, by_lens in score.dimensions.items():
        now, name = by_lens["now"].value, phrases.words.dimensions[key].name
        if now is None or at_least(now, assessment.bands.fix):
            continue
        inputs = (
            (phrases.t("bound"), phrases.exact(assessment.bands.fix)),
            (name, phrases.exact(now)),
        )
        reading = phrases.reading("fix-together", {"dimension": name}, key)
        line = phrases.t("stakeholders-low-line", name=phrases.inside(name))
        between = (assessment.bands.fix, now)
        weight = Weight(between[0] - now, "lack", inputs, n, between=between)
        ask, guidance = reading.talk, reading.guidance
        made = prompt(phrases, weight, name, ask, guidance, (line,), reading=reading)
        topics.append(Topic(made, name, reading))
    return topics


def _ahead(phrases: Phrases, response: Response, profile: Profile, n: str) -> list[Topic]:
    """Where this person sees more for the company than in the own role, or the other way."""
    topics = []
    for kind in AHEAD:
        for value in profile.ahead(kind):
            own, firm = profile.worth[value]
            name = phrases.words.dimensions[value].name
            facts = {"dimension": name, "side": phrases.name(response.side)}
            line = phrases.t(f"stakeholders-{kind}-line", name=phrases.inside(name))
            of = Ahead(phrases.reading(kind, facts, value), line, firm or 0.0, own or 0.0)
            topics.append(
                ahead_prompt(phrases, f"{name}: {phrases.inside(of.reading.title)}", value, of, n)
            )
    return topics


def _name(phrases: Phrases, key: str | None) -> str:
    return "–" if key is None else phrases.words.dimensions[key].name
