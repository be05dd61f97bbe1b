"""Builds the site: definitions and content in, `build/site/` out."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from counterpart import load_catalogue

from scripts.assets import Assets, bundle
from scripts.branding import write_branding
from scripts.catalogue import compile_catalogue
from scripts.checks import check_all
from scripts.definitions import read_definitions
from scripts.engine import build_engine
from scripts.engine.requests import worked_requests
from scripts.folder import write_folder
from scripts.forms import write_forms
from scripts.hosting import write_samples
from scripts.locales import Locale, read_locales
from scripts.manifest import write_manifest
from scripts.notebook import ABSENT, FOLDER, is_possible, write_packages
from scripts.offline import PLACE as VERSION_PLACE
from scripts.offline import write_offline
from scripts.own_folder import NotOwnError, mark, refuse_foreign
from scripts.pages import in_order, root_page
from scripts.paths import BUILD, LANGUAGES, OURS, OVERLAY, ROOT, THEME
from scripts.policy import PLACE, UnknownCodeError, as_header, write_policy
from scripts.sources import SITE, STAMP, digest_of, is_made, shown, up_to_date
from scripts.sources import fingerprint as fingerprint_of
from scripts.staging import configuration, remove, stage, write_changed

HOUSE = (
    THEME / "overrides",
    ROOT / "mkdocs.yml",
    ROOT / "requirements.txt",
    ROOT / "scripts" / "tables.py",
)
"""What MkDocs makes pages from, beside the documents and the configuration of a language."""

Say = Callable[[str], None]


class BuildError(Exception):
    """The site cannot be built; holds every problem found."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def build(
    site: Path = SITE, *, say: Say = print, live: bool = False, builder: str = "mkdocs"
) -> bool:
    """Builds the site into a folder; nothing is done where nothing changed.

    Says what it does; `builder` makes the pages: mkdocs or zensical. Raises BuildError with every
    problem of the definitions and the content.
    Returns whether anything was built.
    """
    started = time.perf_counter()
    _lay()
    now = fingerprint(live, builder)
    if is_made(site, now):
        say(up_to_date(site))
        return False
    try:
        refuse_foreign(site)
    except NotOwnError as error:
        raise BuildError([str(error)]) from error
    with ProcessPoolExecutor(max_workers=len(LANGUAGES)) as pool:
        for _ in LANGUAGES if builder == "mkdocs" else ():  # while we check and compile
            pool.submit(_load_mkdocs)
        _build(site, pool, say, live=live, builder=builder)
    (site / STAMP).write_text(now, "utf-8")
    say(f"Built {shown(site)} in {time.perf_counter() - started:.1f} s.")
    return True


def _lay() -> None:
    """Lays the overlay of this process, if there is one."""
    if OVERLAY:
        from scripts.overlay.laying import laid
        from scripts.overlay.record import OverlayError

        try:
            laid()
        except OverlayError as error:
            raise BuildError(error.problems) from error


def _build(site: Path, pool: ProcessPoolExecutor, say: Say, *, live: bool, builder: str) -> None:
    with checked(pool, live=live):
        definitions = read_definitions()
        compiled, locales = compile_catalogue(definitions), read_locales()
        catalogue = load_catalogue(compiled)
        for language in LANGUAGES:
            stage(BUILD / "docs" / language, catalogue, locales, language)
    mark(site)
    (site / STAMP).unlink(missing_ok=True)
    remove_unspoken(site)
    assets = bundle(site, live=live)
    build_engine(site / "engine", compiled, worked_requests(definitions), live=live)
    add_packages(site, compiled, say, live=live)
    say("Engine and assets are ready.")
    changed = {}
    for language in LANGUAGES:
        docs = BUILD / "docs" / language
        path = BUILD / f"mkdocs.{language}.yml"
        extra = {**vars(assets), "policy": PLACE, "version": VERSION_PLACE}
        titles = {key: words.title for key, words in in_order(catalogue, language)}
        folders = (docs, site / language)
        text = configuration(locales, language, titles, folders, extra)
        write_changed(path, text.encode())
        made, wanted = site / f".{language}", digest_of([docs, path, *HOUSE], builder)
        if not made.is_file() or made.read_text("utf-8") != wanted:
            changed[path] = (made, wanted)
    warnings = [line for lines in pool.map(_runs(builder), changed) for line in lines]
    if warnings:
        raise BuildError(warnings)
    for made, wanted in changed.values():
        made.write_text(wanted, "utf-8")
    _finish(site, pool, assets, locales, live=live)


def remove_unspoken(site: Path) -> None:
    """Removes the pages of our languages that this site does not speak, or no longer."""
    for language in OURS:
        if language not in LANGUAGES:
            remove([site / language, site / f".{language}"])


@contextmanager
def checked(pool: ProcessPoolExecutor, *, live: bool) -> Iterator[None]:
    """Checks everything beside what is done here, which goes wrong where a check says why.

    A live build checks first and in this process, which remembers what it has checked. Raises
    BuildError with every problem.
    """
    checking = None if live else pool.submit(check_all)
    if checking is None and (problems := check_all()):
        raise BuildError(problems)
    try:
        yield
    except Exception:
        if checking and (problems := checking.result()):
            raise BuildError(problems) from None
        raise
    if checking and (problems := checking.result()):
        raise BuildError(problems)


def add_packages(site: Path, compiled: Mapping[str, Any], say: Say, *, live: bool) -> None:
    """Adds what notebooks install, or says that this Python cannot; a live site does without."""
    if is_possible() and not live:
        write_packages(site, compiled)
    else:
        remove([site / FOLDER])
        if not live:
            say(ABSENT)


def _runs(builder: str) -> Callable[[Path], list[str]]:
    """What makes the pages of one configuration and returns its warnings. Raises BuildError."""
    if builder == "mkdocs":
        return run_mkdocs
    from scripts.zensical.builder import prepare, run_zensical
    from scripts.zensical.errors import ZensicalError

    try:
        prepare()
    except ZensicalError as error:
        raise BuildError(error.problems) from error
    return run_zensical


def _load_mkdocs() -> None:
    for name in ("mkdocs.commands.build", "mkdocs.config", "material.plugins.search.plugin"):
        import_module(name)


def run_mkdocs(path: Path) -> list[str]:
    """Runs MkDocs on one configuration; returns its warnings, which are errors to us."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    said: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(f"{path.name}: {record.getMessage()}")

    handler = Keep(level=logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.propagate = False
    logger.addHandler(handler)
    try:
        mkdocs_build(load_config(str(path)))
    finally:
        logger.removeHandler(handler)
    return said


def fingerprint(live: bool = False, builder: str = "mkdocs") -> str:
    """A digest of everything the site is made from, and of what makes its pages."""
    return fingerprint_of(live=live, packages=is_possible(), builder=builder)


def _finish(
    site: Path,
    pool: ProcessPoolExecutor,
    assets: Assets,
    locales: dict[str, Locale],
    *,
    live: bool,
) -> None:
    facts = {"style": assets.style, "reload": assets.reload, "policy": PLACE}
    facts["root_script"] = assets.root
    facts["version"] = VERSION_PLACE
    (site / "index.html").write_text(root_page(locales, **facts), "utf-8")
    for language in LANGUAGES:
        remove([site / language / "sitemap.xml", site / language / "sitemap.xml.gz"])
    write_forms(site)
    try:
        header = as_header(write_policy(site, pool.map))
    except UnknownCodeError as error:
        raise BuildError(error.problems) from error
    (site / "policy.txt").write_text(f"Content-Security-Policy: {header}\n", "utf-8")
    if not live:
        write_folder(site, assets.search_host, assets.engine_host)
    write_samples(site, header, locales)
    write_branding(site, locales)
    if assets.offline:
        write_offline(site, assets.offline, assets.search_host, assets.engine_host)
    write_manifest(site)
