"""Lays out what MkDocs reads: written guidance and made pages, one folder a language."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from counterpart import Catalogue
from counterpart.language import DEFAULT, spoken

from scripts.dist import version
from scripts.escaping import all_as_text
from scripts.front_matter import with_safe_head
from scripts.locales import Locale
from scripts.overlay.pages import pages_of_overlay
from scripts.page import Page
from scripts.pages import READERS, made_pages
from scripts.paths import CONTENT, OVERLAY, ROOT
from scripts.plays.form import FOLDER as PLAYS
from scripts.plays.made import SCRIPT, play_pages, script
from scripts.programmes.made import programme_pages
from scripts.programmes.words import FOLDER as PROGRAMMES
from scripts.samples import SPOKEN
from scripts.workshop.material import SCRIPT as WORKSHOP
from scripts.workshop.material import script as workshop_script
from scripts.workshop.pages import workshop_pages


def stage(docs: Path, catalogue: Catalogue, locales: Mapping[str, Locale], language: str) -> None:
    """Writes the documents of one language; files that are no longer made are removed.

    The texts of plays, programmes and samples are no pages yet: pages are made from them.
    """
    makers = (made_pages, play_pages, programme_pages, workshop_pages)
    pages = [page for make in makers for page in make(catalogue, locales, language)]
    texts = [CONTENT / language / folder for folder in (PLAYS, PROGRAMMES, SPOKEN)]
    written = {
        path.relative_to(CONTENT / language): _staged(path)
        for path in sorted((CONTENT / language).rglob("*"))
        if path.is_file() and path.parent not in texts
    }
    files = written | {Path(page.path): page.markdown().encode() for page in pages}
    files[Path(SCRIPT)] = script(catalogue, locales[language], language)
    files[Path(WORKSHOP)] = workshop_script(catalogue, locales[language], language)
    for path, data in files.items():
        write_changed(docs / path, data)
    for path in sorted(docs.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(docs) not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _staged(path: Path) -> bytes:
    """A file of the content; the head of a page is made safe to print."""
    data = path.read_bytes()
    return with_safe_head(data.decode("utf-8-sig")).encode() if path.suffix == ".md" else data


def configuration(
    locales: Mapping[str, Locale],
    language: str,
    assessments: Mapping[str, str],
    folders: tuple[Path, Path],
    extra: Mapping[str, Any],
) -> str:
    """The MkDocs configuration of one language, which inherits from mkdocs.yml (as JSON).

    `assessments` maps ids to titles, `folders` are where the documents and the pages are.
    """
    words = all_as_text(locales[language]["site"])
    own = all_as_text(pages_of_overlay(language, assessments)) if OVERLAY else []
    system = "(prefers-color-scheme"
    theme = {
        "language": language,
        "custom_dir": str(ROOT / "theme" / "overrides"),
        "palette": [
            _palette(f"{system})", None, "brightness-auto", words["theme-light"]),
            _palette(f"{system}: light)", "default", "weather-sunny", words["theme-dark"]),
            _palette(f"{system}: dark)", "slate", "weather-night", words["theme-auto"]),
        ],
    }
    others = [
        {
            "lang": of,
            "name": locale["site"]["language-name"],
            "long": locale["site"]["this-language"],
            "reads": locale["site"]["reads-language"],
            "read": locale["site"]["read-language"],
            "usual": of == DEFAULT,
        }
        for of, locale in locales.items()
        if of != language
    ]
    return json.dumps(
        {
            "INHERIT": str(ROOT / "mkdocs.yml"),
            "site_name": words["site-name"],
            "site_description": words["site-description"],
            "docs_dir": str(folders[0]),
            "site_dir": str(folders[1]),
            "theme": theme,
            "markdown_extensions": {"toc": {"permalink_title": words["section-link"]}},
            "nav": _navigation(words, all_as_text(assessments), CONTENT / language, own),
            "extra": {
                "words": words,
                "others": others,
                "alternate": bool(others),
                "homepage": "index.html",
                **({"based": _based(locales[language])} if OVERLAY else {}),
                **extra,
            },
        },
        ensure_ascii=False,
        indent=1,
    )


def write_changed(path: Path, data: bytes) -> bool:
    """Writes a file unless it already holds just that; says whether it wrote."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def remove(paths: Iterable[Path]) -> None:
    """Removes files and folders that may or may not be there."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _based(locale: Locale) -> str:
    """The line at the foot that says what an overlay is laid over."""
    facts = {"version": version()}
    return all_as_text(spoken(locale["site"], "footer-based", facts, locale["language"]))


def _palette(media: str, scheme: str | None, icon: str, name: str) -> dict[str, Any]:
    look = {"scheme": scheme, "primary": "custom", "accent": "custom"} if scheme else {}
    return {"media": media, **look, "toggle": {"icon": f"material/{icon}", "name": name}}


def _navigation(
    words: Mapping[str, str],
    assessments: Mapping[str, str],
    content: Path,
    own: Iterable[Mapping[str, str]],
) -> list[dict[str, Any]]:
    """The navigation follows the way; an assessment of one's own may have no guidance of its own.

    Home has no tab: the logo leads there.
    """
    pages = [{title: f"assessments/{key}/index.md"} for key, title in assessments.items()]
    guides = {key: f"guidance/{key}/index.md" for key in assessments}
    guidance = [
        {title: guides[key]}
        for key, title in assessments.items()
        if (content / guides[key]).is_file()
    ]
    return [
        {
            words["nav-shelf"]: [
                {words["nav-shelf"]: "relationships/index.md"},
                {words["nav-portfolio"]: "portfolio/index.md"},
                {words["nav-set-up"]: "set-up/index.md"},
                {words["nav-desk"]: "relationship/index.md"},
                {words["nav-own-questions"]: "own-questions/index.md"},
                {words["nav-invite"]: "invite/index.md"},
                {words["nav-compare"]: "compare/index.md"},
                {words["nav-plan"]: "plan/index.md"},
                {words["nav-sample"]: "sample/index.md"},
            ]
        },
        {words["nav-assessment"]: [{words["nav-choose"]: "assessments/index.md"}, *pages]},
        {
            words["nav-guidance"]: [
                {words["nav-guidance"]: "guidance/index.md"},
                {words["start-title"]: "start/index.md"},
                *({words[f"start-{reader}"]: f"start/{reader}/index.md"} for reader in READERS),
                *guidance,
                *own,
                {words["nav-plays"]: "plays/index.md"},
                {words["nav-own-questions"]: "guidance/own-questions/index.md"},
                {words["nav-making-plan"]: "guidance/plan/index.md"},
                {words["nav-glossary"]: "glossary/index.md"},
            ]
        },
        {
            words["nav-workshop"]: [
                {words["nav-workshop"]: "workshop/index.md"},
                {words["nav-programmes"]: "programmes/index.md"},
                {words["nav-worksheets"]: "worksheets/index.md"},
            ]
        },
        {
            words["nav-about"]: [
                {words["nav-method"]: "method/index.md"},
                {words["nav-limits"]: "limits/index.md"},
                {words["nav-privacy"]: "privacy/index.md"},
                {words["nav-fact-sheet"]: "fact-sheet/index.md"},
                {words["nav-accessibility"]: "accessibility/index.md"},
                {words["nav-formats"]: "formats/index.md"},
                {words["nav-notebook"]: "notebook/index.md"},
                {words["nav-hosting"]: "hosting-check/index.md"},
            ]
        },
    ]


__all__ = ["Page", "configuration", "remove", "stage", "write_changed"]
