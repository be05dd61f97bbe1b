"""A language that nobody speaks, made from English: each letter accented, each vowel twice.

Whatever stands in a page or a report in plain letters was not taken from the files of a language.
Texts are in brackets and about 40 % longer, so that what is cut off or does not fit shows.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.yaml_reader import load

CODE = "en-XA"
"""The tag by which pseudo-languages go."""
SMALL = dict(zip("abcdefghijklmnopqrstuvwxyz", "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýž", strict=True))
LARGE = {key.upper(): letter.upper() for key, letter in SMALL.items()} | {"M": "Ɱ"}
LETTERS = SMALL | LARGE
DOUBLED = "aeiouAEIOU"
FIELDS = re.compile(r"(\{+[^{}]*\}+)")
"""Fields, which reports fill in."""
MARKS_IN_CONTENT = re.compile(
    r"(`[^`]*`|\]\([^)]*\)|\{[^{}]*\}|<[^>]*>|&\w+;|^!!! \w+|^\s*\|[ :|-]+\|\s*$)"
)
"""Code, addresses, attributes, tags: what is no word of a page."""
UNSPOKEN = ("id", "language")
WRITING = {
    "tag": CODE,
    "decimal": "·",
    "group": " ",
    "inside": "keep",
    "plural-one": "i = 1 and v = 0",
    "plural-few": "n % 10 = 2..4 and n % 100 != 12..14",
}
SPOKEN_IN_WRITING = ("months", "quarters", "ordinals", "nths", "year-of")
"""What of how English writes are words."""
WRITTEN = (
    *("label", "name", "note", "relationship", "sentence", "text", "title"),
    *("buyer", "supplier"),
)
WRITTEN_IN_RECORDS = (*WRITTEN, "now", "said", "theme", "wanted")
TEXTS = ("names", "steps", "ground_rules", "parked")
"""What people write in a response and in a record, and lists of what they write."""
WIDENED = {"few": "other"}
"""A form that English lacks, and the one that it is made from."""


def accented(text: str, marks: re.Pattern[str] = FIELDS) -> str:
    """The text in other letters, a vowel in two."""
    parts = marks.split(text)
    return "".join(part if at % 2 else _letters(part) for at, part in enumerate(parts))


def bracketed(text: str) -> str:
    """The text in other letters and in brackets."""
    return f"[{accented(text)}]" if re.search("[A-Za-z]", FIELDS.sub("", text)) else text


def _letters(text: str) -> str:
    return "".join(
        LETTERS.get(letter, letter) + (LETTERS[letter].lower() if letter in DOUBLED else "")
        for letter in text
    )


def add_language(root: Path) -> None:
    """Writes all files of the language into a checkout, from those of English."""
    for path in sorted((root / "theme" / "locales" / "en").glob("*.yaml")):
        _locale(path, root / "theme" / "locales" / CODE / path.name)
    for path in (root / "assessments" / "counterpart" / "methods").glob("*/en.yaml"):
        _locale(path, path.with_name(f"{CODE}.yaml"))
    words = (root / "assessments" / "definitions").glob("*/en.yaml")
    for path in [*words, root / "scripts" / "skeleton" / "en.yaml"]:
        _yaml(path, path.with_name(f"{CODE}.yaml"), bracketed)
    for path in (root / "content" / "en").rglob("*.md"):
        target = root / "content" / CODE / path.relative_to(root / "content" / "en")
        target.parent.mkdir(parents=True, exist_ok=True)
        sections = path.parent.name in ("plays", "programmes")  # the locale says their headings
        target.write_text(_page(path.read_text("utf-8"), sections=sections), "utf-8")
    _material(root)


def speak_samples(root: Path) -> None:
    """What people wrote in the samples is in the language, too: data is no excuse then."""
    for path in (root / "assessments" / "samples").rglob("*.response.json"):
        path.write_text(json.dumps(spoken_response(json.loads(path.read_bytes()))), "utf-8")


def spoken_response(data: Any, key: str = "") -> Any:
    """What people wrote, in the language: names, notes, and all of actions, rules and events."""
    if isinstance(data, dict):
        written = WRITTEN_IN_RECORDS if "changed_at" in data else WRITTEN
        return {
            name: accented(value)
            if name in written and isinstance(value, str)
            else spoken_response(value, name)
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [
            accented(part) if key in TEXTS and isinstance(part, str) else spoken_response(part)
            for part in data
        ]
    return data


def _locale(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.name == "language.yaml":
        english = load(path.read_text("utf-8"))
        said = WRITING | {key: accented(english[key]) for key in SPOKEN_IN_WRITING}
        lines = [f"{key}: {json.dumps(value)}\n" for key, value in said.items()]
        target.write_text("".join(lines), "utf-8")
        return
    words = load(path.read_text("utf-8"))
    for key in list(words):
        name, _, form = key.partition(".")
        for more, like in WIDENED.items():
            if form == like:
                words[f"{name}.{more}"] = words[key]
    if "months" in words:
        words["months"] = " ".join(map(bracketed, words["months"].split(" ")))
    said = {key: _said(key, text) for key, text in words.items()}
    target.write_text(json.dumps(said, ensure_ascii=False, indent=0), "utf-8")


def _said(key: str, text: str) -> str:
    if key == "months":  # twelve words; each was put in brackets already
        return text
    return accented(text) if key.startswith("sheet-") else bracketed(text)


def _yaml(path: Path, target: Path, speak: Callable[[str], str]) -> None:
    def spoken(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: spoken(part, name) for name, part in value.items()}
        if isinstance(value, list):
            return [spoken(part) for part in value]
        return speak(value) if key not in UNSPOKEN else value

    words = spoken(load(path.read_text("utf-8"))) | {"language": CODE}
    target.write_text(json.dumps(words, ensure_ascii=False, indent=0), "utf-8")


def _page(text: str, *, sections: bool = False) -> str:
    _, front, body = text.split("---\n", 2)
    head = load(front)
    said = {
        k: v if k in UNSPOKEN or not isinstance(v, str) else accented(v) for k, v in head.items()
    }
    lines, in_code = [], False
    for line in body.splitlines():
        in_code ^= line.startswith("```")
        code = in_code or line.startswith("```") or (sections and line.startswith("## "))
        lines.append(line if code else accented(line, MARKS_IN_CONTENT))
    return f"---\n{json.dumps(said, ensure_ascii=False)}\n---\n" + "\n".join(lines) + "\n"


def _material(root: Path) -> None:
    """The words of the theme, for a language that Material for MkDocs does not bring."""
    import material

    english = Path(material.__file__).parent / "templates" / "partials" / "languages" / "en.html"
    setting = ("language", "direction", "search.config")
    said = re.sub(
        r'"([^"]+)": "((?:[^"\\]|\\.)*)"',
        lambda m: m[0] if m[1].startswith(setting) else f'"{m[1]}": "{bracketed(m[2])}"',
        english.read_text("utf-8"),
    ).replace('"language": "en"', f'"language": "{CODE}"')
    target = root / "theme" / "overrides" / "partials" / "languages" / f"{CODE}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(said, "utf-8")


def copy_checkout(source: Path, target: Path) -> Path:
    """A copy of what a site is made from; packages are shared, because they do not change."""
    for name in ("assessments", "content", "scripts", "theme"):
        shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in source.iterdir():
        if path.is_file() and not path.name.startswith("."):
            shutil.copy(path, target / path.name)
    (target / "node_modules").symlink_to(source / "node_modules", target_is_directory=True)
    return target
