"""Checks a whole checkout, or a folder of definitions, in one run."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

from scripts.checks.folder import Checked, check_folder
from scripts.checks.locales import check_locales, missing, read_locale
from scripts.checks.method_words import check_method_words
from scripts.checks.pages import check_pages, problems_of, read_pages
from scripts.checks.plays import Given, check_plays, materials
from scripts.checks.problems import Problem
from scripts.checks.programmes import check_programmes
from scripts.checks.writing import WRITING, check_writing, forms_of
from scripts.method_folders import method_folders
from scripts.paths import (
    CONTENT,
    DEFINITIONS,
    LANGUAGES,
    LOCALES,
    OVERLAY,
    PACKAGE,
    PLAYS,
    PROGRAMMES,
    ROOT,
    SKELETON,
    languages_in,
)

Known = tuple[tuple[str, frozenset[str]], ...]
ROOMS = Path("assessments", "definitions"), Path("content"), Path("theme", "locales")


def check_all(folder: Path = ROOT) -> list[str]:
    """Every problem in a checkout, a folder of definitions, or the folder of one assessment.

    Paths are relative to that folder. Only a checkout has its content and locales checked;
    the guidance of definitions elsewhere is looked up in this checkout's content.
    """
    folder = folder.resolve()
    if folder == ROOT and OVERLAY:
        return _check_laid()
    if (folder / ROOMS[0]).is_dir():
        definitions, content, locales = (folder / room for room in ROOMS)
        return check(definitions, content, locales, folder)
    ids = known_ids(CONTENT)
    if (folder / "assessment.yaml").is_file():
        return _said(iter(check_folder(folder, folder, ids).problems))
    checked = check_definitions(folder, folder, ids)
    return _said(_problems(checked, folder, folder))


def check(definitions: Path, content: Path, locales: Path, root: Path) -> list[str]:
    """Every problem in these three folders, by file and line; paths are relative to `root`."""

    return _said(_of(definitions, content, locales, root))


def _check_laid() -> list[str]:
    """Every problem of this process's overlay and of our rooms below it, where its author wrote it.

    Raises OverlayError.
    """
    from scripts.overlay.checking import check_overlay
    from scripts.overlay.laying import laid

    over = laid()
    assert over is not None, "asked for where there is one"
    below = _of(DEFINITIONS, CONTENT, LOCALES, ROOT)
    problems = list(chain(check_overlay(over), map(over.back, below)))
    if not problems and over.has_samples:
        from scripts.compiled import catalogue
        from scripts.overlay.samples import check_answers

        problems += check_answers(over, catalogue())
    return _said(iter(problems))


def _of(definitions: Path, content: Path, locales: Path, root: Path) -> Iterator[Problem]:
    """The same, as they are noticed."""
    languages = languages_in(locales, content)
    pages = {language: read_pages(content / language, root) for language in languages}
    ids = {
        language: {name for page in of.values() for name, _ in page.ids}
        for language, of in pages.items()
    }
    checked = check_definitions(definitions, root, ids)
    yield from _problems(checked, definitions, root)
    for of in pages.values():
        for page in of.values():
            yield from problems_of(page)
    yield from check_pages(pages, content.relative_to(root).as_posix())
    files = {language: read_locale(locales / language, root) for language in languages}
    forms = {language: forms_of(of.get(WRITING)) for language, of in files.items()}
    for locale in files.values():
        check_writing(locale.get(WRITING))
    known = {key: folder.assessment for key, folder in checked.items() if folder.assessment}
    given = Given(known, materials(files[languages[0]]), definitions)
    yield from check_plays(root / PLAYS.relative_to(ROOT), root, pages, given)
    programmes = root / PROGRAMMES.relative_to(ROOT)
    yield from check_programmes(programmes, root, pages, known)
    yield from check_locales(files, locales.relative_to(root).as_posix(), forms)
    reports = {name: of["report.yaml"] for name, of in files.items() if "report.yaml" in of}
    if PACKAGE.is_relative_to(root) and len(reports) == len(languages):
        yield from check_method_words(method_folders(), forms, reports, root)
        yield from _skeleton(languages, root)


def check_definitions(folder: Path, root: Path, ids: dict[str, set[str]]) -> dict[str, Checked]:
    """Each assessment in a folder, checked."""
    known = tuple((language, frozenset(of)) for language, of in ids.items())
    return {
        path.name: _checked(path, root, known, tuple(file.read_bytes() for file in _files(path)))
        for path in sorted(path for path in folder.iterdir() if _is_assessment(path))
    }


@lru_cache(maxsize=256)
def _checked(path: Path, root: Path, ids: Known, _: tuple[bytes, ...]) -> Checked:
    """One assessment, checked once in a build as long as its files stay as they are."""
    return check_folder(path, root, dict(ids))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file())


def known_ids(content: Path) -> dict[str, set[str]]:
    """The ids of pages and sections, by language."""
    return {
        language: {name for page in read_pages(content / language).values() for name, _ in page.ids}
        for language in LANGUAGES
    }


def _skeleton(languages: tuple[str, ...], root: Path) -> Iterator[Problem]:
    """What a new assessment is made from has words in every language too."""
    for path in (SKELETON / f"{language}.yaml" for language in languages):
        if not path.is_file():
            yield missing(path.relative_to(root).as_posix())


def _is_assessment(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith((".", "__"))


def _problems(checked: dict[str, Checked], folder: Path, root: Path) -> Iterator[Problem]:
    if not checked:
        where = folder.relative_to(root).as_posix()
        yield Problem(where, 1, "", "found no assessment; expected a folder for each")
    for result in checked.values():
        yield from result.problems


def _said(problems: Iterator[Problem]) -> list[str]:
    return [str(problem) for problem in sorted(set(problems))]
