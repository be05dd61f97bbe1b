"""Responses to gather in tests of the comparison page, and what the page says it has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from counterpart.canonical import canonical_bytes, canonical_text
from counterpart.model import ROLES
from playwright.sync_api import Page, expect
from visits import ENGINE_LIMIT

SIDES = ("buyer", "supplier")
DROP = """(files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    const area = document.querySelector("[data-drop]") ?? document.body;
    area.dispatchEvent(new DragEvent("drop", options));
}"""


def people(paths: list[Path], each: int, **changes: Any) -> list[dict[str, Any]]:
    """Responses of so many people a side, made from a sample; `changes` replace members."""
    made = []
    for side, path in zip(SIDES, paths, strict=True):
        for number in range(each):
            document = json.loads(path.read_text("utf-8"))
            role = ROLES[number % len(ROLES)]
            document["respondent"] = {"id": f"{side}-{number}", "role": role, "label": ""}
            made.append({**document, **changes})
    return made


def drop(page: Page, documents: list[Any], start: int = 0) -> None:
    """Drops each on the page as a file; a text as it is."""
    files = [
        [f"{at}.response.json", document if isinstance(document, str) else canonical_text(document)]
        for at, document in enumerate(documents, start)
    ]
    page.evaluate(DROP, files)


def write(folder: Path, documents: list[dict[str, Any]]) -> list[Path]:
    """The same as files on the disk."""
    folder.mkdir(exist_ok=True)
    paths = []
    for at, document in enumerate(documents):
        path = folder / f"{at:04}.response.json"
        path.write_bytes(canonical_bytes(document))
        paths.append(path)
    return paths


def expect_counts(page: Page, buyer: int, supplier: int) -> None:
    """The page says that so many of each side answered."""
    for side, count in zip(SIDES, (buyer, supplier), strict=True):
        shown = page.locator(f"[data-side={side}] [data-count]")
        expect(shown).to_have_text(str(count), timeout=ENGINE_LIMIT)


def saved(page: Page, state: str = "kept") -> None:
    """The page says that all of it is kept, or what else it is."""
    expect(page.locator(f"[data-saved={state}]")).to_be_visible(timeout=ENGINE_LIMIT)
