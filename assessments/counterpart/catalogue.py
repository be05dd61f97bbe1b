"""All that the engine knows beforehand: assessments, words, locales and report templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, TypeVar

from counterpart.decode import decode
from counterpart.language import DEFAULT
from counterpart.method import Method
from counterpart.model import Assessment
from counterpart.own_questions import METHOD, Beside, Carried, OwnQuestions, assessment_of, words_of
from counterpart.plays import DIFFERENCE, Play, PlayWords, answering, keys, shown
from counterpart.round_name import RoundNames
from counterpart.said import Said
from counterpart.words import Words

T = TypeVar("T")
Locale = Mapping[str, Mapping[str, str]]
OWN = "own-questions"
"""The locale file with what is said of every set of questions of one's own."""
WORDS, LOCALES, PLAY_WORDS = SPOKEN = "words", "locales", "play_words"
"""The keys of a compiled catalogue below which each language has its texts."""
LATER = "later"
"""The key that names the languages whose texts are brought later."""


@dataclass(frozen=True)
class Catalogue:
    """The compiled definitions.

    `words` and `locales` are keyed by language; `guidance` leads from an id of the content to its
    address from the language's root. `methods` are those that its assessments may select. `plays`
    are by id, `play_words` by language and id. What a language says may be brought later (`learn`).

    `assessments` and `words` look up sets of questions of one's own, too, as long as anything that
    was read with them is there: `carried` holds no more than that.
    """

    assessments: Mapping[str, Assessment]
    words: Mapping[str, Mapping[str, Words]]
    locales: Mapping[str, Locale]
    templates: Mapping[str, str]
    guidance: Mapping[str, str] = field(default_factory=dict)
    methods: Mapping[str, Method] = field(default_factory=dict)
    plays: Mapping[str, Play] = field(default_factory=dict)
    play_words: Mapping[str, Mapping[str, PlayWords]] = field(default_factory=dict)
    carried: Carried = field(default_factory=Carried, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Lets what came in be looked up beside what the playbook has."""
        words = {
            language: Beside(_alone(of), self.carried, partial(self._words, language))
            for language, of in self.words.items()
        }
        assessments = Beside(_alone(self.assessments), self.carried, self._assessment)
        object.__setattr__(self, "assessments", assessments)
        object.__setattr__(self, "words", words)

    def carry(self, questions: OwnQuestions) -> OwnQuestions:
        """Lets a set be looked up from here on; gives the same set, as it is here already."""
        return self.carried.setdefault(questions.id, questions)

    def learn(self, language: str, data: Mapping[str, Any]) -> None:
        """Takes what a language says, as `apart` of the build put it aside."""
        for name in SPOKEN:
            said = _alone(getattr(self, name)[language])
            if isinstance(said, Said):
                said.learn(data[name])

    def listed(self, responses: Iterable[Any]) -> tuple[str, ...]:
        """Its assessments in their order, and after them what else these responses answer."""
        own = {response.assessment for response in responses}
        return (*self.assessments, *sorted(own.difference(self.assessments)))

    def _assessment(self, questions: OwnQuestions) -> Assessment:
        readings = self.methods[METHOD].readings
        made_by, made = questions.worked_out.get("", (None, None))
        if made_by is not readings:
            made = assessment_of(questions, readings)
            questions.worked_out[""] = readings, made
        return made

    def _words(self, language: str, questions: OwnQuestions) -> Words:
        said = self.locales[language][OWN]
        made_by, made = questions.worked_out.get(language, (None, None))
        if made_by is not said:
            made = words_of(questions, self.methods[METHOD].readings, language, said)
            questions.worked_out[language] = said, made
        return made

    def writing(self, language: str) -> Mapping[str, str]:
        """How a language writes numbers, names and plurals."""
        return self.locales[language]["language"]

    @cached_property
    def rounds(self) -> RoundNames:
        """How rounds are read: as the months and quarters of every language here."""
        return RoundNames.of(of["language"] for of in self.locales.values() if "language" in of)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that every assessment is written in."""
        return tuple(self.locales)

    def sentences(self, language: str) -> Mapping[str, str]:
        """The error sentences of a language; those of the default where it is not known."""
        return self.locales[language if language in self.locales else DEFAULT]["errors"]

    def method_of(self, assessment: str) -> Method:
        """The method of an assessment. Raises KeyError where there is none of either name."""
        return self.methods[self.assessments[assessment].method]

    def plays_of(self, assessment: str, dimension: str, finding: str) -> tuple[Play, ...]:
        """The plays that a finding shows, the best fit first; `dimension` may be empty.

        What no play names, such as a prompt without a finding, has those of a difference between
        the sides.
        """
        named, plays = keys(assessment, self.assessments[assessment].method, dimension), self.plays
        matches = answering(plays.values(), named, finding)
        return shown(matches or answering(plays.values(), named, DIFFERENCE))

    @classmethod
    def from_json(cls, data: Mapping[str, Any], methods: Mapping[str, Method]) -> Catalogue:
        """A catalogue from what the build compiled (already valid), with the methods it selects.

        The languages that `LATER` lists say no more yet than how they write; see `learn`.
        """
        later = set(data.get(LATER, ()))

        def said(name: str, kind: type[T]) -> dict[str, Said[T]]:
            make, by_language = partial(decode, kind), data[name]
            return {
                of: Said(of, by_language.get(of, {}), make, whole=of not in later)
                for of in data[LOCALES]
            }

        return cls(
            assessments=_placed(
                {key: decode(Assessment, value) for key, value in data["assessments"].items()}
            ),
            words=said(WORDS, Words),
            locales=said(LOCALES, dict),
            templates=data["templates"],
            guidance=data["guidance"],
            methods=methods,
            plays={key: decode(Play, value) for key, value in data["plays"].items()},
            play_words=said(PLAY_WORDS, PlayWords),
        )


def _placed(assessments: Mapping[str, Assessment]) -> dict[str, Assessment]:
    """In the order in which they are listed everywhere; JSON with sorted keys has lost it."""
    return dict(sorted(assessments.items(), key=lambda of: (of[1].place, of[0])))


def _alone(of: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the playbook has itself, where a catalogue is made of another."""
    return of.own if isinstance(of, Beside) else of
