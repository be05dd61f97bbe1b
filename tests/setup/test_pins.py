"""The pins hold hashes and no addresses, and agree with what the projects ask for."""

import json
import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt", "requirements-node.txt")
NODE = ("", "scripts/surveyjs/")
"""Where package.json and its lock stand: the site's packages, and what the bench measures."""
LOCKS = [f"{folder}{name}" for folder in NODE for name in ("package-lock.json", "package.json")]
LOCK_FILES = (*REQUIREMENTS, *LOCKS, ".npmrc")
PIN = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+?))?(?P<rest> .*)?$"
)


def pins(name: str) -> list[tuple[str, str, str]]:
    """Return (package, version, rest of its line with the hashes) for each pin of a file."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "")
    actual = []
    for line in text.splitlines():
        match = PIN.match(line)
        assert match, f"{name}: not a pin: {line[:80]}"
        actual.append((match["name"], match["version"], line))
    return actual


def read(name: str) -> dict:
    return json.loads((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LOCK_FILES)
def test_no_addresses(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"registry\.|--(extra-)?index-url|--find-links|\"resolved\"", text)


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_has_a_hash(name):
    actual = pins(name)
    assert actual
    assert [package for package, _, line in actual if "--hash=sha256:" not in line] == []


def test_both_environments_agree():
    base = {
        package: pinned for package, pinned, line in pins("requirements.txt") if ";" not in line
    }
    dev = {package: pinned for package, pinned, _ in pins("requirements-dev.txt")}
    both = base.keys() & dev.keys()
    assert both
    assert {p: dev[p] for p in both} == {p: base[p] for p in both}


def test_every_dependency_is_pinned():
    projects = [
        tomllib.loads((ROOT / name).read_text(encoding="utf-8"))
        for name in ("pyproject.toml", "assessments/pyproject.toml")
    ]
    groups = projects[0]["dependency-groups"]
    wanted = {
        "requirements.txt": [
            *projects[0]["project"]["dependencies"],
            *projects[1]["project"]["dependencies"],
            *groups["install"],
        ],
        "requirements-dev.txt": groups["dev"],
        "requirements-node.txt": groups["node"],
    }
    for name, dependencies in wanted.items():
        pinned = {package for package, _, _ in pins(name)}
        asked = {re.match(r"[\w.-]+", d)[0].lower().replace(".", "-") for d in dependencies}
        assert asked - {"counterpart"} <= pinned, name


def test_this_environment_is_the_pinned_one():
    for package, pinned, line in [*pins("requirements.txt"), *pins("requirements-dev.txt")]:
        if ";" not in line:
            assert version(package) == pinned, package


@pytest.mark.parametrize("folder", NODE)
def test_npm_packages_are_exact_and_checked(folder):
    manifest, packages = (
        read(f"{folder}package.json"),
        read(f"{folder}package-lock.json")["packages"],
    )
    assert manifest["private"] is True
    for kind in ("dependencies", "devDependencies"):
        asked = manifest.get(kind, {})
        assert [v for v in asked.values() if not re.fullmatch(r"\d+\.\d+\.\d+", v)] == []
        assert packages[""].get(kind, {}) == asked
    assert packages[""]["dependencies"]
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def test_no_lock_file_of_another_tool():
    for name in ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "yarn.lock"):
        assert not (ROOT / name).exists()
