"""The ids of the content: one of each page, and one of each section that has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs.parse import ParseError
from mdit_py_plugins.attrs.parse import parse as parse_attributes
from mdit_py_plugins.front_matter import front_matter_plugin

from scripts.checks.documents import Document
from scripts.checks.markup import check_amount, check_markup
from scripts.checks.places import Place
from scripts.checks.problems import Problem
from scripts.checks.structure import SLUG
from scripts.checks.yaml_files import NOT_UTF8, UnusableError, bytes_in, parse
from scripts.front_matter import split
from scripts.paths import ROOT

REQUIRED = ("id", "title", "description")
"""The front matter that every page has; a page may have more."""


@dataclass(frozen=True)
class Section:
    """A heading with an id."""

    id: str
    level: str
    line: int


@dataclass(frozen=True)
class Page:
    """One page: its file, its front matter, and its sections in order."""

    file: str
    front: Document
    sections: tuple[Section, ...]
    text: str | None = None
    """The whole page; nothing where it cannot be read, or not in any bearable time."""

    @property
    def id(self) -> str:
        """The id in the front matter."""
        return Place(self.front)["id"].text

    @property
    def ids(self) -> list[tuple[str, int]]:
        """All ids with their lines."""
        own = [(self.id, self.front.line(("id",)))] if self.id else []
        return own + [(section.id, section.line) for section in self.sections]


@cache
def read_page(text: str, file: str) -> Page:
    """The page in a Markdown text; its markup is not checked yet."""
    if problems := list(check_amount(text, file)):
        return Page(file, Document(file, problems=problems), ())
    tokens = MarkdownIt().use(front_matter_plugin).parse(text)
    front = next((token.content for token in tokens if token.type == "front_matter"), "")
    document = parse(front, file, first_line=2 if front else 1)
    place = Place(document)
    for key in () if document.problems else REQUIRED:
        if not place[key].text.strip():
            quotes = " in quotes" if document.is_scalar((key,)) and not place[key].text else ""
            place[key].problem(f"text{quotes} in the front matter")
    if place["id"].text and not SLUG.fullmatch(place["id"].text):
        place["id"].problem("an id of small letters, digits and hyphens that starts with a letter")
    if "\ufffd" in text:
        document.problems.append(Problem(file, 1, "", NOT_UTF8))
    return Page(file, document, tuple(_sections(tokens)), text)


def problems_of(page: Page) -> list[Problem]:
    """What is wrong with a page on its own: with its front matter, and with its markup."""
    if page.text is None:
        return page.front.problems
    head, body = split(page.text)
    return [*page.front.problems, *check_markup(body, page.file, 1 + head.count("\n"))]


def read_pages(folder: Path, root: Path | None = None) -> dict[str, Page]:
    """All pages of a language by their path in it; their files are named as seen from `root`.

    Unless told, that is the checkout where the folder is in it: each page is read once then.
    """
    root = root or (ROOT if folder.is_relative_to(ROOT) else folder.parent)
    return {
        path.relative_to(folder).as_posix(): _page_in(path, path.relative_to(root).as_posix())
        for path in sorted(folder.rglob("*.md"))
    }


def _page_in(path: Path, file: str) -> Page:
    try:
        return read_page(bytes_in(path).decode("utf-8", "replace"), file)
    except UnusableError as error:
        return Page(file, Document(file, problems=[Problem(file, 1, "", str(error))]), ())


def check_pages(by_language: Mapping[str, Mapping[str, Page]], root: str) -> Iterator[Problem]:
    """No id twice, and in each language the same pages with the same sections in the same order."""
    first, *others = by_language
    for pages in by_language.values():
        yield from _twice(pages)
    for language in others:
        for name in by_language[first].keys() - by_language[language].keys():
            yield _missing(f"{root}/{language}/{name}", f"{root}/{first}/{name}")
        for name in by_language[language].keys() - by_language[first].keys():
            yield _missing(f"{root}/{first}/{name}", f"{root}/{language}/{name}")
        for name in by_language[first].keys() & by_language[language].keys():
            yield from _alike(by_language[language][name], by_language[first][name])


def _missing(file: str, model: str) -> Problem:
    return Problem(file, 1, "", f"found nothing; expected this page, as there is {model}")


def _twice(pages: Mapping[str, Page]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for page in pages.values():
        for name, line in page.ids:
            if name in seen:
                says = f"found this id also in {seen[name]}; expected an id of its own"
                yield Problem(page.file, line, name, says)
            seen.setdefault(name, page.file)


def _alike(page: Page, model: Page) -> Iterator[Problem]:
    if page.id and model.id and page.id != model.id:
        says = f"found {page.id}; expected {model.id}, as in {model.file}"
        yield Problem(page.file, page.front.line(("id",)), "id", says)
    names = {section.id for section in page.sections}
    missing = [s for s in model.sections if s.id not in names]
    known = {section.id for section in model.sections}
    extra = [s for s in page.sections if s.id not in known]
    for section in missing:
        says = f"found nothing; expected this section, as in {model.file}"
        yield Problem(page.file, 1, section.id, says)
    for section in extra:
        says = f"found this section; expected it in {model.file} too"
        yield Problem(page.file, section.line, section.id, says)
    if not missing and not extra:
        for section, wanted in zip(page.sections, model.sections, strict=False):
            if (section.id, section.level) != (wanted.id, wanted.level):
                says = (
                    f"found {section.level} {section.id}; "
                    f"expected {wanted.level} {wanted.id}, as in {model.file}"
                )
                yield Problem(page.file, section.line, section.id, says)
                break


def _sections(tokens: list[Token]) -> Iterator[Section]:
    for heading, inline in pairwise(tokens):
        if heading.type == "heading_open" and heading.map:
            start = inline.content.rfind("{")
            if start >= 0 and inline.content.endswith("}"):
                try:
                    _, attributes = parse_attributes(inline.content[start:])
                except ParseError:
                    continue
                if "id" in attributes:
                    yield Section(str(attributes["id"]), heading.tag, heading.map[0] + 1)
