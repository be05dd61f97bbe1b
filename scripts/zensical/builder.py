"""Has Zensical build the pages of one language from the configuration and documents of MkDocs."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from scripts.front_matter import values_of
from scripts.paths import BUILD, ROOT
from scripts.staging import write_changed
from scripts.yaml_reader import load
from scripts.zensical.errors import ZensicalError
from scripts.zensical.search import CARRIED, EXCLUDED, Read, content_of, plain, write_index
from scripts.zensical.theme import NOT_COPIED, theme

HOME = BUILD / "zensical"
"""The root of what Zensical reads and writes: it takes no folder that lies elsewhere."""
THEME = "theme"
ABSENT = "found no Zensical; expected it installed, as `make build BUILDER=zensical` does"
CALL = "import sys; from zensical import build; build(sys.argv[1], {'strict': True, 'clean': True})"

_COLOR = re.compile(r"\x1b\[[\d;]*m")


def prepare() -> None:
    """Makes what all languages share. Raises ZensicalError, also where there is no Zensical."""
    if find_spec("zensical") is None:
        raise ZensicalError([ABSENT])
    theme(HOME / THEME, ROOT / "theme" / "overrides")


def run_zensical(path: Path) -> list[str]:
    """Builds what a configuration of MkDocs says; returns its problems, as `run_mkdocs` does.

    What languages share is there: see `prepare`.
    """
    given = json.loads(path.read_text("utf-8"))
    language = given["theme"]["language"]
    docs, made = HOME / "docs" / language, HOME / "site" / language
    _carry(Path(given["docs_dir"]), docs)
    shutil.rmtree(made, ignore_errors=True)
    own = HOME / f"{language}.yml"
    own.write_text(json.dumps(_configuration(given, language), ensure_ascii=False), "utf-8")
    command = [sys.executable, "-P", "-c", CALL, str(own)]
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, env=_environment())
    if done.returncode:
        said = _COLOR.sub("", done.stdout + done.stderr).splitlines()
        return [f"{path.name}: {line}" for line in said if line.strip()]
    _finish(made, docs, Path(given["site_dir"]), _search(given, language))
    return []


def _environment() -> dict[str, str]:
    """Our extensions of Markdown lie in the checkout."""
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *([before] if before else [])])}


def _configuration(given: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The same as MkDocs has, with folders as seen from the root, and nothing inherited.

    Zensical knows no theme by the name of null but what `custom_dir` holds: Material's own.
    """
    house = load(Path(given["INHERIT"]).read_text("utf-8"))
    fences: dict[str, Any] = {
        "pymdownx.superfences": {}
    }  # comes in any case; the last to take fences has them
    extensions = {**fences, **house["markdown_extensions"], "fenced_code": {}}
    extensions["toc"] |= given["markdown_extensions"]["toc"]
    own = {"name": None, "custom_dir": THEME, "variant": "classic"}
    return {
        **{key: house[key] for key in ("use_directory_urls", "plugins", "validation")},
        **{key: given[key] for key in ("site_name", "site_description", "nav")},
        "markdown_extensions": extensions,
        "docs_dir": f"docs/{language}",
        "site_dir": f"site/{language}",
        "theme": {**house["theme"], **given["theme"], **own},
        "extra": {**house["extra"], **given["extra"], "zensical": version("zensical")},
    }


def _carry(source: Path, target: Path) -> None:
    """Copies the documents, with what is not to be found marked so that Zensical leaves it."""
    names = set()
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        name, data = path.relative_to(source), path.read_bytes()
        names.add(name)
        if path.suffix == ".md":
            data = data.replace(EXCLUDED.encode(), CARRIED.encode())
        write_changed(target / name, data)
    for path in sorted(target.rglob("*")):
        if path.is_file() and path.relative_to(target) not in names:
            path.unlink()


def _search(given: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The configuration of the search as Material's plugin completes it."""
    house = load(Path(given["INHERIT"]).read_text("utf-8"))["plugins"]["search"]
    templates = Environment(loader=FileSystemLoader(HOME / THEME))
    facts = {"config": {"theme": {"language": language}}}
    words: Any = templates.get_template("partials/language.html", None, facts).module
    pipeline = [step.strip() for step in words.t("search.config.pipeline").split(",")]
    return {
        "lang": [words.t("search.config.lang")],
        "separator": house["separator"],
        "pipeline": [step for step in pipeline if step],
        "fields": {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}},
    }


def _finish(made: Path, docs: Path, site: Path, search: Mapping[str, Any]) -> None:
    """Moves the pages into the site, with the search's index; what is not theirs goes."""
    write_index(made, _read(made, docs), search)
    for other in (*NOT_COPIED, "search.json"):
        path = made / other
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for page in made.rglob("*.html"):
        page.write_text(plain(page.read_text("utf-8")), "utf-8")
    names = {path.relative_to(made) for path in made.rglob("*") if path.is_file()}
    for name in sorted(names):
        write_changed(site / name, (made / name).read_bytes())
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(site) not in names:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _place(path: Path) -> list[tuple[bool, str]]:
    """Orders documents as MkDocs does: the files of a folder, then the folders in it."""
    return [*((True, part) for part in path.parts[:-1]), (False, path.name)]


def _read(made: Path, docs: Path) -> Iterator[Read]:
    """The pages with what the search reads of them, in the order of the documents."""
    for path in sorted(docs.rglob("*.md"), key=_place):
        name = path.relative_to(docs).with_suffix(".html")
        content = content_of((made / name).read_text("utf-8"))
        head = values_of(path.read_text("utf-8"))
        if content is not None:
            yield Read(content, name.as_posix(), str(head.get("title", "")), head)
