"""Makes a new assessment that is valid at once, for its author to rewrite step by step."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts.checks.structure import LONGEST, RESERVED, SLUG, is_taken
from scripts.checks.yaml_files import read
from scripts.paths import DEFINITIONS, LANGUAGES, ROOT, SKELETON

FROM_MODEL = {
    "assessment.yaml": ("guidance",),
    **{f"{language}.yaml": ("lenses", "scales", "readings") for language in LANGUAGES},
    "cases.yaml": (),
}
"""The parts of each file that belong to the method, and are copied from the model: the assessment
that is scored by the skeleton's method, and called the same."""


class NewError(Exception):
    """A new assessment that cannot be made."""


def new(slug: str, definitions: Path = DEFINITIONS, into: Path | None = None) -> list[Path]:
    """Makes the folder of a new assessment and returns its files.

    It goes into another folder than that of the definitions where one is named. Raises NewError
    for a slug that is ill-formed or taken; then nothing is written.
    """
    if slug in RESERVED:
        raise NewError(
            f"found {slug!r}, which Windows keeps for a device; expected a name that every "
            "system can give a folder, such as delivery-promises"
        )
    if is_taken(slug):
        raise NewError(f"found {slug!r}, which questions of one's own have; expected another name")
    if len(slug) > LONGEST:
        raise NewError(f"found {len(slug)} characters; expected a name of at most {LONGEST}")
    if not SLUG.fullmatch(slug):
        raise NewError(
            f"found {slug!r}; expected a name of small letters, digits and hyphens that starts "
            "with a letter, such as delivery-promises"
        )
    folder = (into or definitions) / slug
    for place in (folder, definitions / slug):
        if os.path.lexists(place):
            shown = place.relative_to(ROOT) if place.is_relative_to(ROOT) else place
            raise NewError(f"{shown.as_posix()} exists already; expected a name that is not used")
    texts = {name: _text(name, slug, definitions / _model()) for name in FROM_MODEL}
    _make(folder, texts)
    return [folder / name for name in texts]


def _make(folder: Path, texts: Mapping[str, str]) -> None:
    """A folder with these files, whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as made:
        unfinished = Path(made) / folder.name
        unfinished.mkdir()
        for name, text in texts.items():
            (unfinished / name).write_text(text, "utf-8")
        unfinished.rename(folder)


def _model() -> str:
    return str(read(SKELETON / "assessment.yaml", SKELETON).value["method"])


def _text(name: str, slug: str, model: Path) -> str:
    text = (SKELETON / name).read_text("utf-8")
    title = slug.replace("-", " ").capitalize()
    text = text.replace("\nid: skeleton\n", f'\nid: "{slug}"\n')
    text = text.replace("\ntitle: skeleton\n", f'\ntitle: "{title}"\n')
    return "\n".join([text, *(_part(model / name, key) for key in FROM_MODEL[name])])


def _part(path: Path, key: str) -> str:
    """The lines of a top-level key, as they stand there."""
    document = read(path, path.parent)
    starts = sorted(document.line((name,)) for name in document.value)
    start = document.line((key,))
    end = next((line for line in starts if line > start), None)
    lines = path.read_text("utf-8").splitlines()[start - 1 : end and end - 1]
    return "\n".join(lines).rstrip() + "\n"
