"""Imports of surveys for the command line: a map in YAML, its draft, and the tools' own words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counterpart import Catalogue, InputError
from counterpart.model import ROLES
from counterpart.responses import NOT_APPLICABLE
from counterpart.survey.mapping import SurveyMap, check_map
from counterpart.survey.targets import IGNORED
from yaml import YAMLError, safe_dump

from scripts.locales import read_locales
from scripts.reading import Refuse
from scripts.yaml_reader import load

FILE = "survey"
"""The locale file with what survey tools call their columns and answers."""
HEADS, SAYS, LEFT = "heads-", "says-", "left"
BETWEEN = "/"
WIDE = 10_000
"""Characters of a line of YAML: a heading stays in one."""


def known_heads() -> dict[str, list[str]]:
    """By what a column is: what tools call it, in every language."""
    heads: dict[str, list[str]] = {}
    for locale in read_locales().values():
        for key, texts in locale[FILE].items():
            name = key.removeprefix(HEADS)
            if name != key:
                target = IGNORED if name == LEFT else name
                heads.setdefault(target, []).extend(texts.split(BETWEEN))
    return heads


def known_says() -> dict[str, str]:
    """What cells may say of sides, roles, ticks and what does not apply, in every language."""
    says: dict[str, str] = {}
    for locale in read_locales().values():
        form = locale["form"]
        says[form["not-applicable"]] = NOT_APPLICABLE
        says |= {form[f"role-{role}"]: role for role in ROLES}
        for key, texts in locale[FILE].items():
            if key.startswith(SAYS):
                says |= dict.fromkeys(texts.split(BETWEEN), key.removeprefix(SAYS))
    return says


def checked_map(path: Path | None, held: Catalogue, language: str, refuse: Refuse) -> SurveyMap:
    """The map in a file of YAML; `refuse` gets every problem of it in words."""
    try:
        return check_map(load(path.read_text("utf-8")) if path else None, held)
    except (UnicodeDecodeError, YAMLError):
        refuse([f"{path}: {held.sentences(language)['map-unreadable']}"])
    except InputError as error:
        refuse(f"{path}: {line}" for line in error.say(held.sentences(language)))


def map_text(draft: Mapping[str, Any]) -> str:
    """A map as YAML, in the order in which somebody reads it."""
    text: str = safe_dump(dict(draft), sort_keys=False, allow_unicode=True, width=WIDE)
    return text
