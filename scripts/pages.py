"""The pages that are made, not written: home, assessments, comparison, sample, hosting check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from counterpart import Catalogue, compare
from counterpart.language import DEFAULT
from counterpart.language import spoken as in_words
from counterpart.model import ROLES, SIDES, Assessment
from counterpart.reading.link import encode
from counterpart.relationship.facts import facts
from counterpart.relationship.model import EVENT_KINDS, RULE_STATES, STATUSES
from counterpart.report import render_comparison
from counterpart.report.pair import comparison_view
from counterpart.report.render import render_view
from counterpart.scoring.anonymity import SMALLEST
from counterpart.words import Words
from markupsafe import Markup

from scripts import own_questions
from scripts.hosting import HASHED, LASTING, SAMPLES, TYPES
from scripts.inviting import done_page, invite_page
from scripts.known import known, shapes
from scripts.locales import Locale
from scripts.minutes import lengths, minutes
from scripts.page import ENGINE, Page, render
from scripts.page_words import as_json, changes_on_the_page, forms_together, spoken
from scripts.paths import LANGUAGES
from scripts.samples import NAMES, SHOWN, spoken_sample
from scripts.surveys import known_heads, known_says

SAID = ("engine-", "error-", "copied", "copy-by-hand")
"""The form's words that the hosting check says too."""
PLAN_SAID = (*SAID, "export-", "lock-", "problems-title", "report-outdated")
"""The form's words that the plan says too."""
READERS = ("team", "consultant", "facilitator")
"""For whom there is a page that says where to begin, in the order of the navigation."""
DESK = {
    "relationships": "shelf",
    "portfolio": "portfolio",
    "set-up": "set-up",
    "relationship": "desk",
}
"""The pages of relationships by path, and what the keys of their words begin with."""


def made_pages(catalogue: Catalogue, locales: Mapping[str, Locale], language: str) -> list[Page]:
    """All made pages of one language."""
    locale = locales[language]
    site = locale["site"]
    shown = compare(catalogue, spoken_sample(SHOWN, catalogue, site, language))
    codes = codes_of(catalogue, SHOWN, site, language)
    common: dict[str, Any] = {
        **spoken(locale, language),
        "sample_codes": codes,
        "titles": {key: words.title for key, words in in_order(catalogue, language)},
    }
    chosen = [(catalogue.assessments[key], words) for key, words in in_order(catalogue, language)]
    guides = {of.id: guide(catalogue, of.id) for of, _ in chosen}
    common |= {"chosen": chosen, "guides": guides, "first": chosen[0][0].id}
    common["minutes"] = lengths(catalogue)
    common["rehearsals"] = {name: codes_of(catalogue, name, site, language) for name in NAMES}
    common["smallest"] = SMALLEST
    common["shapes"] = shapes(catalogue)
    common["known"] = known(catalogue, common)
    common["own_questions"] = own_questions.about(catalogue, locales)
    common["survey"] = as_json({"heads": known_heads(), "says": known_says()})
    view = comparison_view(catalogue, shown, language)
    home = render(
        "home.html",
        **common,
        readers=READERS,
        finding=render_view(catalogue.templates, f"{view.method}/headline.txt", view).strip(),
        picture=Markup(render_view(catalogue.templates, f"{view.method}/picture.html", view)),
    )
    report = render_comparison(catalogue, shown, language, "html", "../")
    pages = [
        Page("index.md", site["home-title"], site["site-description"], home, heading=False),
        Page(
            "compare/index.md",
            site["compare-title"],
            site["compare-description"],
            render(
                "compare.html", **common, facts=as_json(facts(LANGUAGES)), engine=f"../{ENGINE}"
            ),
            later="scanner",
        ),
        Page(
            "sample/index.md",
            site["sample-title"],
            site["sample-description"],
            render(
                "sample.html",
                **common,
                report=Markup(report),
                sample_mark=locale["report"]["sample-mark"],
                samples=common["rehearsals"],
            ),
        ),
    ]
    pages.append(invite_page(catalogue, locales, common))
    pages.append(done_page(common))
    pages.append(_hosting_page(locale, common))
    pages.append(_plan_page(locale, common))
    pages += _overviews(site, common, locale)
    pages.append(_own_page(catalogue, common, locale))
    pages.append(_wording_page(catalogue, common, locales))
    for key, words in in_order(catalogue, language):
        assessment = catalogue.assessments[key]
        html = form_page(common, assessment, words, catalogue.guidance.get(key, ""))
        about = {"title": words.title, "minutes": common["minutes"][key]}
        description = in_words(site, "assessment-description", about, locale["language"])
        pages.append(Page(f"assessments/{key}/index.md", words.title, description, html))
    return pages


def form_page(
    common: Mapping[str, Any],
    assessment: Assessment,
    words: Words,
    guide: str = "",
    *,
    own: bool = False,
) -> str:
    """The page on which one assessment is answered; `guide` is its reading guide's path.

    It is `own` where a script fills it with questions of one's own.
    """
    about: dict[str, Any] = {"assessment": assessment, "words": words, "roles": ROLES, "own": own}
    about |= {"guide": guide, "changes": json.dumps(changes_on_the_page(assessment))}
    stored = {"facts": as_json(facts(LANGUAGES)), "engine": f"../../{ENGINE}"}
    taken = {"minutes": {assessment.id: minutes(assessment, {"": words})}, "known": as_json({})}
    return render("assessment.html", **{**taken, **common, **about, **stored})


def _own_page(catalogue: Catalogue, common: Mapping[str, Any], locale: Locale) -> Page:
    """The page on which any set of questions of one's own is answered."""
    assessment, words = own_questions.blank(catalogue, locale, common["language"])
    html = form_page(common, assessment, words, catalogue.guidance["own-questions"], own=True)
    description = locale["site"]["own-description"]
    path = f"assessments/{own_questions.FOLDER}/index.md"
    return Page(path, words.title, description, html)


def _wording_page(
    catalogue: Catalogue, common: Mapping[str, Any], locales: Mapping[str, Locale]
) -> Page:
    """The page on which two companies word a set."""
    language = common["language"]
    words = locales[language]["wording"]
    assessment, blank = own_questions.blank(catalogue, locales[language], language)
    said = json.loads(common["form_words"]) | forms_together(words, language)
    html = render(
        "own-questions.html",
        **{**common, "form_words": as_json(said), "f": {**common["f"], **words}},
        assessment=assessment,
        words=blank,
        languages={name: of["site"]["language-name"] for name, of in locales.items()},
        facts=as_json(facts(LANGUAGES)),
        engine=f"../{ENGINE}",
    )
    path = "own-questions/index.md"
    return Page(path, words["own-page-title"], words["own-page-description"], html)


def codes_of(catalogue: Catalogue, name: str, site: Mapping[str, str], language: str) -> list[str]:
    """The codes of a sample's responses, as a link of this language holds them."""
    return [encode(response) for response in spoken_sample(name, catalogue, site, language)]


def in_order(catalogue: Catalogue, language: str) -> list[tuple[str, Words]]:
    """The assessments of a language in the order of the catalogue."""
    return [(key, catalogue.words[language][key]) for key in catalogue.assessments]


def guide(catalogue: Catalogue, key: str) -> str:
    """The address of an assessment's own guidance, or of the guidance where it has none."""
    return catalogue.guidance.get(key, catalogue.guidance["guidance"])


def _overviews(site: Mapping[str, str], common: Mapping[str, Any], locale: Locale) -> list[Page]:
    """The page that helps to choose an assessment, and those of relationships."""
    desk, language = locale["desk"], common["language"]
    said = json.loads(common["form_words"]) | forms_together(desk, language)
    asked = {
        key: {"title": title, "minutes": str(common["minutes"][key])}
        for key, title in common["titles"].items()
    }
    at_desk = {**common, "form_words": as_json(said), "d": desk, "g": locale["gathering"]}
    at_desk |= {
        "facts": as_json(facts(LANGUAGES)),
        "engine": f"../{ENGINE}",
        "asked": as_json(asked),
    }
    at_desk |= {"sides": list(SIDES), "roles": list(ROLES)}
    choose = render("assessments.html", **common)
    pages = [Page("assessments/index.md", site["choose-title"], site["choose-description"], choose)]
    for path, name in DESK.items():
        html = render(f"{path}.html", **at_desk)
        about = (f"{path}/index.md", desk[f"{name}-title"], desk[f"{name}-description"])
        pages.append(Page(*about, html, heading="<h1" not in html, later="scanner"))
    return pages


def _hosting_page(locale: Locale, common: Mapping[str, Any]) -> Page:
    words = locale["hosting"]
    said = {key: text for key, text in locale["form"].items() if key.startswith(SAID)}
    html = render(
        "hosting.html",
        **{**common, "form_words": as_json(forms_together({**said, **words}, common["language"]))},
        h=words,
        samples=SAMPLES,
        hashed=HASHED,
        lasting=LASTING,
        types=json.dumps(TYPES),
        engine=f"../{ENGINE}",
    )
    path = "hosting-check/index.md"
    return Page(path, words["title"], words["description"], html, script="hosting")


def _plan_page(locale: Locale, common: Mapping[str, Any]) -> Page:
    words, engine = locale["planning"], locale["plan"]
    said = {key: text for key, text in locale["form"].items() if key.startswith(PLAN_SAID)}
    said |= {**locale["keeping"], **words}
    html = render(
        "plan.html",
        **{**common, "form_words": as_json(forms_together(said, common["language"]))},
        w=words,
        facts=as_json(facts(LANGUAGES)),
        statuses=[(key, engine[f"status-{key}"]) for key in STATUSES],
        states=[(key, engine[f"state-{key}"]) for key in RULE_STATES],
        kinds=[(key, engine[f"kind-{key}"]) for key in EVENT_KINDS],
        whose=[("", engine["side-both"]), *((side, engine[f"side-{side}"]) for side in SIDES)],
        guidance_link=locale["report"]["guidance-link"],
        engine=f"../{ENGINE}",
    )
    return Page("plan/index.md", words["title"], words["description"], html)


def root_page(locales: Mapping[str, Locale], **facts: str) -> str:
    """The page at the root, which chooses a language and works without scripts."""
    words = {language: locale["site"] for language, locale in locales.items()}
    return render("root.html", words=words, first=DEFAULT, **facts)
