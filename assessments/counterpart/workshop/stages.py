"""What each card shows, stage by stage: views printed by the templates of the workshop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.names import without_turns
from counterpart.report.pair import ComparisonView
from counterpart.report.plays import PlayView
from counterpart.report.prompts import Prompt
from counterpart.report.rated.prompts import finding_facts, finding_reading
from counterpart.report.render import environment
from counterpart.workshop.drawing import drawing
from counterpart.workshop.subjects import Subject
from counterpart.workshop.words import RoomWords

GUESS, SHOWN, SAID = 1, 2, 3
"""The stages of a result: the question, what both answered, and what that means."""


@dataclass(frozen=True)
class Printer:
    """Prints what a room sees; `base` leads to the root of the language."""

    words: RoomWords
    base: str = ""

    @property
    def templates(self) -> Mapping[str, str]:
        """Those of the catalogue."""
        return self.words.catalogue.templates

    def stage(self, card: str, number: int = 1, /, **facts: Any) -> str:
        """One stage of a kind of card."""
        return self._printed(f"workshop/{card}.html", stage=number, **facts)

    def notes(self, **facts: Any) -> str:
        """What the presenter says, does and knows."""
        shown: dict[str, Any] = {"speech": (), "text": "", "lines": (), "plays": (), "promise": ()}
        return self._printed("workshop/notes.html", **{**shown, **facts})

    def chart(self, view: ComparisonView) -> str:
        """The one chart that the report of a comparison begins with; empty where there is none."""
        made = environment(self.templates).get_template("workshop/chart.html")
        text = made.render(view=view, t=view.phrases.t, base=self.base)
        return without_turns(text) if "<svg" in text else ""

    def result(self, subject: Subject) -> tuple[str, ...]:
        """The stages of a subject: guess first, then the answers, then the sentence."""
        prompt = subject.topic.lead if subject.topic else None
        facts: dict[str, Any] = {
            "title": subject.phrases.words.title,
            "name": subject.name,
            "mirrored": subject.dimension is not None and subject.dimension.mirrored,
            "rated": subject.dimension is not None,
            "view": subject.view,
        }
        stages = [self._result(facts, GUESS, subject), self._result(facts, SHOWN, subject)]
        if sentence := _sentence(subject, prompt):
            stages.append(self._result(facts, SAID, subject, sentence))
        return tuple(stages)

    def _result(
        self, facts: Mapping[str, Any], stage: int, subject: Subject, sentence: str = ""
    ) -> str:
        """A stage is given nothing that only a later one may say."""
        prompt = subject.topic.lead if subject.topic else None
        shown = subject.dimension if stage >= SHOWN else None
        bare = stage >= SHOWN and subject.dimension is None and prompt is not None
        given = {
            "picture": drawing(self.words, subject.phrases, subject.key, shown)
            if subject.dimension
            else None,
            "bars": prompt.bars if bare and prompt else (),
            "line": _line(prompt) if bare and prompt and not prompt.bars else "",
            "sentence": sentence,
        }
        return self.stage("reveal", stage, **facts, **given)

    def _printed(self, template: str, /, **facts: Any) -> str:
        words = self.words
        made = environment(self.templates).get_template(template)
        view = facts.pop("view", None)
        text = made.render(view=view, w=words, t=words.t, base=self.base, **facts)
        return without_turns(text).strip()


def _line(prompt: Prompt) -> str:
    return prompt.lines[0] if prompt.lines else prompt.title


def _sentence(subject: Subject, prompt: Prompt | None) -> str:
    """What the answers mean, in one sentence; empty where there is nothing more to say."""
    if prompt is not None:
        drawn = subject.dimension is not None or bool(prompt.bars)
        return _line(prompt) if drawn else (prompt.title if prompt.lines else "")
    dimension, phrases = subject.dimension, subject.phrases
    if dimension is None or dimension.gap.finding is None:
        return ""
    if dimension.gap.finding in phrases.words.readings:
        return finding_reading(phrases, dimension, subject.key).text
    own = phrases.finding(
        dimension.gap.finding, "", "", subject.key, finding_facts(phrases, dimension, subject.key)
    )
    return own.text if own and own.text else phrases.t(f"finding-{dimension.gap.finding}")


def plays_of(subject: Subject) -> Sequence[PlayView]:
    """The plays that answer what was found of a subject, the best fit first."""
    if subject.topic is None:
        return ()
    lead = subject.topic.lead
    return subject.phrases.plays(lead.about, lead.finding)
