"""An overlay as a client makes one: a method, its assessment, a play, a page, words, a brand.

It has a title in two languages, as one that was made before there were others, and nothing else in
any other.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from scripts.overlay.starting import record, start
from scripts.paths import OURS, ROOT
from scripts.yaml_reader import load

GIVEN = ROOT / "tests" / "methods"
METHOD, KEY, PLAY, PAGE = "median-only", "net-promise", "promise-minute", "own-rules"
FOLDER = f"assessments/methods/{METHOD.replace('-', '_')}"
TITLES = {"en": "Purchasing at Sample Mill", "nl": "Inkoop bij de Voorbeeldmolen"}
OTHERS = [language for language in OURS if language not in TITLES]
"""The languages of ours that its site does not speak."""
LEFT = shutil.ignore_patterns(*(f"{language}.yaml" for language in OTHERS))
GUIDE = "fact-sheet"
WORD = ("nav-guidance", {"en": "Our rules", "nl": "Onze regels"})
BRANDED = "Sample Mill"
BRAND = f':root {{\n  --brand-name: "{BRANDED}";\n}}\n'
REPLACED, REPLACED_PAGE, DIMENSION = "first-meeting", "glossary/index.md", "plan-ahead"
"""What it replaces of ours whole, and the dimension of ours that its play names."""


def written(path: Path, value: object) -> None:
    """Writes a value as JSON, which YAML readers read, or a text as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = value if isinstance(value, str) else json.dumps(value, indent=1)
    path.write_text(text, "utf-8")


def made_overlay(folder: Path) -> Path:
    """Makes the overlay, with what it replaces on record."""
    start(folder)
    text = (folder / "overlay.yaml").read_text("utf-8")
    for language, title in TITLES.items():
        text = text.replace(f'{language}: "Counterpart"', f"{language}: {json.dumps(title)}")
    for language in OTHERS:
        text = text.replace(f'  {language}: "Counterpart"\n', "")
    written(folder / "overlay.yaml", text)
    shutil.copytree(GIVEN / "outside" / "median_only", folder / FOLDER, ignore=LEFT)
    definitions = "assessments/definitions"
    _assessment(folder / definitions / KEY)
    replaced = ROOT / definitions / REPLACED
    shutil.copytree(replaced, folder / definitions / REPLACED, ignore=LEFT)
    facts = load((ROOT / "assessments" / "plays" / "pulse-talk.yaml").read_text("utf-8"))
    answers = {METHOD: ["side-gap"], f"mirror.{DIMENSION}": ["image-above"]}
    play = folder / "assessments" / "plays" / f"{PLAY}.yaml"
    written(play, facts | {"id": PLAY, "findings": answers})
    for language in TITLES:
        content = ROOT / "content" / language / "plays" / "pulse-talk.md"
        text = content.read_text("utf-8").replace("id: pulse-talk", f"id: {PLAY}")
        written(folder / "content" / language / "plays" / f"{PLAY}.md", text)
        head = f'---\nid: {PAGE}\ntitle: "{TITLES[language]}"\ndescription: "{PAGE}"\n---\n'
        page = folder / "content" / language / "guidance" / PAGE / "index.md"
        written(page, f"{head}\n## {PAGE} {{ #{PAGE}-first }}\n\n{TITLES[language]}.\n")
        ours = ROOT / "content" / language / REPLACED_PAGE
        written(folder / "content" / language / REPLACED_PAGE, ours.read_text("utf-8"))
        key, words = WORD
        written(folder / f"theme/locales/{language}/site.yaml", {key: words[language]})
    written(folder / "branding" / "brand.css", BRAND)
    record(folder)
    return folder


def _assessment(folder: Path) -> None:
    """The assessment of the other method's test, scored by this method."""
    paths = [path for path in (GIVEN / KEY).glob("*.yaml") if path.stem not in OTHERS]
    given = {path.stem: load(path.read_text("utf-8")) for path in paths}
    given["assessment"]["method"] = METHOD
    del given["assessment"]["guidance"]["net"]
    given["assessment"]["guidance"]["steady"] = GUIDE
    for language in TITLES:
        del given[language]["readings"]["net"]
    for case in (*given["cases"]["responses"], *given["cases"]["comparisons"]):
        case["expected"] = {"profile": {}}
    for name, value in given.items():
        written(folder / f"{name}.yaml", value)
