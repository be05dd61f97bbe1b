"""The theme that Zensical reads: Material's own templates and ours over them, below build/.

Zensical comes with templates of its own, whose pages look and search differently. It reads
Material's as well, but for a few places that ask MkDocs for something.
"""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from scripts.sources import digest_of
from scripts.zensical.errors import ZensicalError

BEGIN, END = "<!--counterpart-content-->", "<!--/counterpart-content-->"
"""Stand around what the search reads, until it has read it."""
TITLED = '{% set title = lang.t("toc") %}'
"""Begins the list of a page's sections, which is made where the words are not at hand."""
IMPORTS = re.compile(r'\{% import "partials/language\.html" as lang .*?%\}')
CHANGES = (
    ("base.html", '{% if "rss" in config.plugins %}', "{% if false %}"),
    ("base.html", "mkdocs-{{ mkdocs_version }}", "zensical-{{ config.extra.zensical }}"),
    ("partials/header.html", '"material/search" in config.plugins', '"search" in config.plugins'),
    ("partials/header.html", 'config.plugins["material/search"]', 'config.plugins["search"]'),
    ("partials/nav-item.html", "elif nav_item == page", "elif nav_item.active"),
    ("partials/toc.html", TITLED, f"{{{{words}}}}{TITLED}"),
    ("partials/content.html", "{{ page.content }}", f"{BEGIN}{{{{ page.content }}}}{END}"),
)
"""The file, what stands there in Material, and what stands there for Zensical; `{{words}}` is how
Material's first template takes in the words of the language."""
NOT_COPIED = ("__init__.py", "__pycache__", "mkdocs_theme.yml")
STAMP = ".made-from"


def theme(folder: Path, overrides: Path) -> None:
    """Fills a folder with the theme, unless it is there. Raises ZensicalError."""
    material = material_templates()
    version = repr((CHANGES, str(material), *_stamps(material)))
    wanted = digest_of([overrides], version)
    if (folder / STAMP).is_file() and (folder / STAMP).read_text("utf-8") == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(material, folder, ignore=shutil.ignore_patterns(*NOT_COPIED))
    words = IMPORTS.search((folder / "base.html").read_text("utf-8"))
    for name, before, after in CHANGES:
        text = (folder / name).read_text("utf-8")
        if before not in text or not words:
            raise ZensicalError([f"{name}: found no {before}; expected it in Material's templates"])
        (folder / name).write_text(
            text.replace(before, after.replace("{{words}}", words[0])), "utf-8"
        )
    shutil.copytree(overrides, folder, dirs_exist_ok=True)
    (folder / STAMP).write_text(wanted, "utf-8")


def material_templates() -> Path:
    """Where Material's templates are installed."""
    spec = find_spec("material")
    assert spec, "MkDocs could not run without it"
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "templates"


def _stamps(folder: Path) -> list[tuple[str, int]]:
    """The templates with their sizes: they change only with another version of the package."""
    return [(path.name, path.stat().st_size) for path in sorted(folder.rglob("*.html"))]
