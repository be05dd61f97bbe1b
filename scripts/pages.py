"""The pages that are made, not written: home, assessments, comparison, sample, hosting check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart import Catalogue, compare
from counterpart.link import encode
from counterpart.model import ROLES
from counterpart.report import render_comparison
from counterpart.report.phrases import Phrases
from counterpart.report.purpose.pair import pair_view
from counterpart.report.render import render_chart
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.hosting import HASHED, LASTING, SAMPLES, TYPES
from scripts.locales import Locale
from scripts.paths import THEME
from scripts.samples import SHOWN, sample

SHOWN_OF = "purpose"
"""The assessment of the sample that the home page shows."""
ENGINE = "../engine/"
"""From a language's root to the engine."""
SAID = ("engine-", "error-", "copied", "copy-by-hand")
"""The form's words that the hosting check says too."""


@dataclass(frozen=True)
class Page:
    """A made page: its path from the language's root, its front matter and its HTML."""

    path: str
    title: str
    description: str
    html: str
    heading: bool = True
    script: str = ""

    def markdown(self) -> str:
        """The page as MkDocs reads it; raw HTML keeps no blank lines, which would end it."""
        head = {
            "title": self.title,
            "description": self.description,
            "hide": ["navigation", "toc", "footer"],
            **({"script": self.script} if self.script else {}),
        }
        lines = "\n".join(line for line in self.html.splitlines() if line.strip())
        heading = f"# {self.title}\n\n" if self.heading else ""
        front = "\n".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()
        )
        return f"---\n{front}\n---\n\n{heading}{lines}\n"


def made_pages(catalogue: Catalogue, locales: Mapping[str, Locale], language: str) -> list[Page]:
    """All made pages of one language."""
    locale = locales[language]
    site, form = locale["site"], {**locale["form"], **locale["handing"]}
    shown = compare(catalogue, sample(SHOWN, catalogue))
    codes = [encode(response) for response in sample(SHOWN, catalogue)]
    common: dict[str, Any] = {
        "s": site,
        "f": form,
        "language": language,
        "form_words": _as_json(form),
        "sample_codes": codes,
    }
    view = pair_view(Phrases(catalogue, SHOWN_OF, language), catalogue.assessments[SHOWN_OF], shown)
    home = _render(
        "home.html",
        **common,
        view=view,
        picture=Markup(render_chart(catalogue, view.seen, language, "cp-home-chart")),
    )
    report = render_comparison(catalogue, shown, language, "html", "../")
    pages = [
        Page("index.md", site["home-title"], site["site-description"], home, heading=False),
        Page(
            "compare/index.md",
            site["compare-title"],
            site["compare-description"],
            _render("compare.html", **common, engine=f"../{ENGINE}"),
        ),
        Page(
            "sample/index.md",
            site["sample-title"],
            site["sample-description"],
            _render(
                "sample.html",
                **common,
                report=Markup(report),
                sample_mark=locale["report"]["sample-mark"],
            ),
        ),
    ]
    pages.append(_hosting_page(locale, common))
    pages += _overviews(catalogue, site, common, language)
    for key, assessment in catalogue.assessments.items():
        words = catalogue.words[language][key]
        html = _render(
            "assessment.html",
            **common,
            assessment=assessment,
            words=words,
            roles=ROLES,
            guide=catalogue.guidance.get(key, ""),
            engine=f"../../{ENGINE}",
        )
        description = site["assessment-description"]
        pages.append(Page(f"assessments/{key}/index.md", words.title, description, html))
    return pages


def _overviews(
    catalogue: Catalogue, site: Mapping[str, str], common: Mapping[str, Any], language: str
) -> list[Page]:
    """The page that helps to choose an assessment, and the one of the whole relationship."""
    choices = [(of, catalogue.words[language][key]) for key, of in catalogue.assessments.items()]
    return [
        Page(
            "assessments/index.md",
            site["choose-title"],
            site["choose-description"],
            _render("choosing.html", **common, choices=choices),
        ),
        Page(
            "relationship/index.md",
            site["whole-title"],
            site["whole-description"],
            _render("relationship.html", **common, engine=f"../{ENGINE}"),
        ),
    ]


def _hosting_page(locale: Locale, common: Mapping[str, Any]) -> Page:
    words = locale["hosting"]
    said = {key: text for key, text in locale["form"].items() if key.startswith(SAID)}
    html = _render(
        "hosting.html",
        **{**common, "form_words": _as_json({**said, **words})},
        h=words,
        samples=SAMPLES,
        hashed=HASHED,
        lasting=LASTING,
        types=json.dumps(TYPES),
        engine=f"../{ENGINE}",
    )
    path = "hosting-check/index.md"
    return Page(path, words["title"], words["description"], html, script="hosting")


def root_page(locales: Mapping[str, Locale], **facts: str) -> str:
    """The page at the root, which chooses a language and works without scripts."""
    words = {language: locale["site"] for language, locale in locales.items()}
    return _render("root.html", words=words, **facts)


def _as_json(words: Mapping[str, str]) -> Markup:
    return Markup(json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"))


def _render(name: str, **facts: Any) -> str:
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates" / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(**facts)
