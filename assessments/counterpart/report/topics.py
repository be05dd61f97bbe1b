"""The few topics that a report begins with: prompts that share a cause are one topic.

Convention: a prompt joins the topic before it that is about the same dimension or question, or has
the same finding; topics between the two companies come before those of one company alone, and then
the largest comes first. A division inside a side weighs twice its AD, which is how far its two
halves are apart, so that it can be held against a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt
from counterpart.report.suggestion import Suggestion
from counterpart.scoring.bounds import settled

HALVES = {"spread": 2.0}
"""By the kind of points: how many times they count where topics are held against each other."""
SAYS = ": "
"""Between what a title is about and what it says of it."""


@dataclass(frozen=True)
class Topic:
    """What one cause gives to talk about: the prompt that leads it, and what else it shows in.

    `others` are names of dimensions or questions, or titles where a prompt is about neither.
    """

    lead: Prompt
    others: tuple[str, ...] = ()
    suggestion: Suggestion | None = None

    @property
    def size(self) -> float:
        """The points of its lead, 0 to 100, on one measure for all kinds."""
        return size_of(self.lead)


def size_of(prompt: Prompt) -> float:
    """The points of a prompt, 0 to 100, on one measure for all kinds of points."""
    times = HALVES.get(prompt.behind.kind, 1.0) if prompt.behind else 1.0
    return settled(prompt.weight * times)


def topics(
    phrases: Phrases, prompts: Sequence[Prompt], suggested: Sequence[Suggestion] = ()
) -> tuple[Topic, ...]:
    """The topics of a report, the one to begin with first; `suggested` stands beside `prompts`."""
    order = sorted(range(len(prompts)), key=lambda at: _place(prompts[at]))
    leads: list[int] = []
    members: dict[int, list[Prompt]] = {}
    for at in order:
        same = next((lead for lead in leads if _one_cause(prompts[lead], prompts[at])), None)
        if same is None:
            leads.append(at)
            members[at] = []
        else:
            members[same].append(prompts[at])
    return tuple(
        Topic(
            prompts[at],
            _others(phrases, prompts[at], members[at]),
            suggested[at] if suggested else None,
        )
        for at in leads
    )


def _place(prompt: Prompt) -> tuple[bool, float]:
    return prompt.alone, -size_of(prompt)


def _one_cause(lead: Prompt, prompt: Prompt) -> bool:
    if lead.alone != prompt.alone:
        return False
    same_theme = bool(lead.about) and lead.about == prompt.about
    return same_theme or (bool(lead.finding) and lead.finding == prompt.finding)


def _others(phrases: Phrases, lead: Prompt, members: Sequence[Prompt]) -> tuple[str, ...]:
    """What else the cause shows in, each once, and not what the lead is about."""
    names = dict.fromkeys(
        _name(phrases, of, lead) for of in members if of.about != lead.about or not of.about
    )
    names.pop(_name(phrases, lead, lead), None)
    return tuple(names)


def _name(phrases: Phrases, prompt: Prompt, lead: Prompt) -> str:
    """What a prompt is about; of a title that says the same as the lead's, what comes before."""
    words = phrases.words
    if prompt.about in words.dimensions:
        return words.dimensions[prompt.about].name
    if prompt.about in words.questions:
        return words.questions[prompt.about].title
    about, _, said = prompt.title.rpartition(SAYS)
    return about if about and said == lead.title.rpartition(SAYS)[2] else prompt.title
