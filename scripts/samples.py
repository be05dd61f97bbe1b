"""The sample relationships: two made-up sides each, for newcomers, tests and the home page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from counterpart import Catalogue, Response, check_bytes

from scripts.paths import CONTENT, SAMPLES
from scripts.yaml_reader import load

SHOWN = "false-consensus"
"""The sample that the home page and the sample page show."""


OURS = (
    "false-consensus",
    "type-mismatch",
    "shared-illusion",
    "dominant-partner",
    "silent-in-laws",
    "chosen-deal",
    "blind-spots",
)
NAMES = (*OURS, *sorted(path.name for path in SAMPLES.glob("*/") if path.name not in OURS))
"""Every sample, in the order in which the sample page offers them; an overlay's come last."""
ENDING = ".response.json"
SPOKEN = "samples"
"""The folder of a language's content that says what people of samples wrote in it."""


def sample(name: str, catalogue: Catalogue, folder: Path = SAMPLES) -> list[Response]:
    """The responses of one sample, the buyer's first."""
    return [check_bytes(path.read_bytes(), catalogue) for path in _files(name, folder)]


def spoken_sample(
    name: str, catalogue: Catalogue, site: Mapping[str, str], language: str
) -> list[Response]:
    """The same responses in the language of a page: what they call the relationship, and write.

    Where somebody wrote in another language, what that is in this one stands in
    `content/<language>/samples/`; what is not there stays as it was written.
    """
    words = words_of(name, language)
    called = site[f"sample-{name}-called"]
    stems = [path.name.removesuffix(ENDING) for path in _files(name, SAMPLES)]
    return [
        replace(_spoken(response, words.get(stem), language), relationship=called)
        for stem, response in zip(stems, sample(name, catalogue), strict=True)
    ]


def words_of(name: str, language: str) -> Mapping[str, Any]:
    """What the people of a sample are called and wrote in a language, by their files."""
    path = CONTENT / language / SPOKEN / f"{name}.yaml"
    return load(path.read_text("utf-8")) if path.is_file() else {}


def _files(name: str, folder: Path) -> list[Path]:
    return sorted((folder / name).glob(f"*{ENDING}"))


def _spoken(response: Response, words: Mapping[str, Any] | None, language: str) -> Response:
    if words is None:
        return response
    notes = words.get("notes", {})
    answers = {
        question: replace(answer, note=notes.get(question, answer.note))
        for question, answer in response.answers.items()
    }
    about = replace(response.respondent, label=words["label"])
    return replace(response, respondent=about, language=language, answers=answers)
