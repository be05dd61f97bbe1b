"""Prints a view with its template: HTML for the browser and the site, text for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.language import opening
from counterpart.names import without_turns
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.pair import comparison_view
from counterpart.report.single import score_view
from counterpart.responses import Response
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.score import Score

if TYPE_CHECKING:  # scoring runs without it
    from jinja2 import Environment
    from jinja2.runtime import Context

AT_MOST = 4
_ENVIRONMENTS: list[tuple[Mapping[str, str], Environment]] = []
"""The last few, each beside its templates, which never change."""


def render_score(
    catalogue: Catalogue,
    response: Response,
    score: Score,
    language: str,
    kind: str,
    base: str = "",
    *,
    companies: Companies = UNNAMED,
) -> str:
    """The report of one response as `html` or `txt`; `base` leads to the language's root."""
    view = score_view(catalogue, response, score, language, companies)
    method = catalogue.assessments[response.assessment].method
    return render_view(catalogue.templates, f"{method}/score.{kind}", view, base)


def render_comparison(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    kind: str,
    base: str = "",
    beside: Relationship = NOTHING,
    *,
    addable: bool = False,
    companies: Companies = UNNAMED,
) -> str:
    """The report of a comparison as `html` or `txt`; `addable` where buttons add to a plan.

    `beside` holds what else is kept of the relationship: its actions, events and workshops, all
    versions.
    """
    view = comparison_view(
        catalogue, comparison, language, beside, addable=addable, companies=companies
    )
    return render_view(catalogue.templates, f"comparison.{kind}", view, base)


def render_view(templates: Mapping[str, str], name: str, view: Any, base: str = "") -> str:
    """A view by the template of that name; its `phrases` say the sentences.

    In HTML nothing that people wrote turns the direction of what stands beside it.
    """
    text = environment(templates).get_template(name).render(view=view, t=view.phrases.t, base=base)
    return without_turns(text) if name.endswith(".html") else text


def environment(templates: Mapping[str, str]) -> Environment:
    """Where these templates print; the same ones have the same one, which keeps their code."""
    for known, made in _ENVIRONMENTS:
        if known is templates or known == templates:
            return made
    del _ENVIRONMENTS[AT_MOST - 1 :]
    _ENVIRONMENTS.insert(0, (templates, _environment(templates)))
    return _ENVIRONMENTS[0][1]


def _environment(templates: Mapping[str, str]) -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined, pass_context

    from counterpart.report.unbroken import unbroken

    made = Environment(
        loader=DictLoader(dict(templates)),
        autoescape=lambda name: name is not None and not name.endswith(".txt"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "opening": opening,
        "inside": pass_context(_inside),
        "numbered": _numbered,
        "unbroken": unbroken,
    }
    return made


def _numbered(rows: Iterable[Any], name: str = "name") -> list[tuple[int, str]]:
    """What a chart numbers, as (number, name): rows have it as `number`, and by that `name`."""
    return [(row.number, getattr(row, name)) for row in rows]


def _inside(context: Context, text: str) -> str:
    """A name in the middle of a sentence, as the language of the view writes it."""
    return str(context["view"].phrases.inside(text))
