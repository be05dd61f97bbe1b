"""Writes the JSON Schemas that let an editor complete and check the definitions.

`python -m scripts.schema` writes them beside the folders of the assessments.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from counterpart.model import Assessment
from counterpart.words import Words
from pydantic import TypeAdapter

from scripts.cases import Cases
from scripts.checks.limits import LIMITS, Limits
from scripts.checks.structure import SLUG
from scripts.methods import methods
from scripts.paths import DEFINITIONS

KINDS: dict[str, type] = {"assessment": Assessment, "words": Words, "cases": Cases}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str) -> dict[str, Any]:
    """The schema of `assessment`, `words` or `cases`, with bounds that types do not tell."""
    made = TypeAdapter(KINDS[name]).json_schema()
    for title, part in {made["title"]: made, **made.get("$defs", {})}.items():
        properties = part.get("properties", {})
        for key, limits in LIMITS.get(title, {}).items():
            properties[key].update(_bounds(limits))
        if "id" in properties:
            properties["id"]["pattern"] = f"^{SLUG.pattern}$"
        if title == "Assessment":
            properties["method"]["enum"] = list(methods())
    return {"$schema": DIALECT, **made}


def written(name: str) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def path(name: str, folder: Path = DEFINITIONS) -> Path:
    """The file of a schema."""
    return folder / f"{name}.schema.json"


def main() -> None:
    """Writes all three."""
    for name in KINDS:
        path(name).write_text(written(name), "utf-8")


def _bounds(limits: Limits) -> dict[str, float]:
    low = "exclusiveMinimum" if limits.above else "minimum"
    bounds = {low: limits.low}
    return bounds if limits.high is None else {**bounds, "maximum": limits.high}


if __name__ == "__main__":
    main()
