"""Facts that stand in several files agree: versions, verbs, licence."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("assessments", "scripts", "theme", "content")
CODE = re.compile(r"^ *```.*?^ *```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
VERB = re.compile(r"(?:^|`)(?: *\$ | *run )?make +([a-z]+)", re.MULTILINE)


def texts(*endings: str) -> dict[Path, str]:
    """Return the project's own files with such endings, by path, those that exist now."""
    actual = [p for p in ROOT.iterdir() if p.suffix in endings]
    for room in SOURCES:
        actual += [p for p in (ROOT / room).rglob("*") if p.suffix in endings and p.is_file()]
    return {path: path.read_text(encoding="utf-8") for path in actual}


def manifest() -> dict:
    return json.loads((ROOT / "package.json").read_text(encoding="utf-8"))


def projects() -> list[dict]:
    names = ("pyproject.toml", "assessments/pyproject.toml")
    return [tomllib.loads((ROOT / n).read_text(encoding="utf-8"))["project"] for n in names]


def verbs() -> set[str]:
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^make ([a-z]+) ", shown, re.MULTILINE))


def test_one_pyodide_everywhere():
    pinned = manifest()["dependencies"]["pyodide"]
    for path, text in texts(".md", ".py", ".js", ".mjs", ".html", ".toml", ".yml").items():
        for named in re.findall(r"[Pp]yodide[ @/v]{1,2}(\d+\.\d+\.\d+)", text):
            assert named == pinned, path
    installed = json.loads((ROOT / "node_modules/pyodide/package.json").read_text(encoding="utf-8"))
    assert installed["version"] == pinned


def test_make_alone_prints_its_verbs():
    assert {"serve", "build", "test", "lint", "bench", "clean"} <= verbs()


def test_every_make_verb_in_the_documents_exists():
    commands = {p.name: "\n".join(CODE.findall(text)) for p, text in texts(".md").items()}
    commands["run"] = (ROOT / ".ci/run").read_text(encoding="utf-8")
    named = {(name, verb) for name, text in commands.items() for verb in VERB.findall(text)}
    assert {("run", "lint"), ("run", "test")} <= named
    assert {(name, verb) for name, verb in named if verb not in verbs()} == set()


def test_one_version_one_licence():
    assert {p["version"] for p in projects()} == {manifest()["version"]}
    assert {p["license"] for p in projects()} == {manifest()["license"]} == {"MIT"}
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_every_lint_ignore_says_why():
    ignore = re.compile(
        r"#\s*(?:noqa|type:\s*ignore|fmt:\s*off)|@ts-(?:expect-error|ignore)|eslint-disable"
    )
    reason = re.compile(
        r"(?:noqa(?::[ \w,]+)?|ignore(?:\[[\w, -]+\])?|off|@ts-\S+) *(?:#|-|–|:) *\S.{9,}"
    )
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path, text in texts(".py", ".js", ".mjs").items()
        for number, line in enumerate(text.splitlines(), 1)
        if ignore.search(line) and not reason.search(line)
    ]
    assert bare == []
