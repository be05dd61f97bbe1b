"""The request `plan`: the plan to print, what may be added to it, and what each part lacks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.plan import PlanView, plan_view, render_plan, suggestions, taken
from counterpart.plan.conflicts import Conflict
from counterpart.reading.untrusted import unknown_request
from counterpart.relationship import Relationship, current
from counterpart.report.phrases import Phrases
from counterpart.report.suggestion import Suggestion
from counterpart.requests.compare import smallest
from counterpart.requests.memory import MEMORY
from counterpart.requests.relationship import PARTS, given, used

Request = Mapping[str, Any]


def answer_plan(request: Request, catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes what a relationship file holds, `today`, perhaps `base` and `smallest`.

    With `sparing`, what cannot be used is left out and told in `aside`. With `smallest`, as in
    `compare`, nothing is suggested that fewer people are behind. `companies` are as in `compare`.

    Gives `html`, the plan to print; `suggestions`, each the members of an action with its `points`
    (whole, as text), the address of its `guidance`, its `plays`, and whether it was `taken`; and
    `said`: by the id of an action or rule its `hints`, its `late` or `fresh`, and its `conflicts`;
    `hint` is about the plan as a whole.
    """
    relationship, aside = used(request, PARTS, catalogue, language)
    companies = companies_in(request)
    view = plan_view(catalogue, relationship, day(request), language, companies=companies)
    return {
        "html": render_plan(view, "html"),
        "suggestions": _suggestions(request, catalogue, relationship, language),
        "said": _said(view),
        "hint": view.hint,
        **aside,
    }


def view_of(
    request: Request, catalogue: Catalogue, language: str, *, suggesting: bool = False
) -> PlanView:
    """The plan that a request is about; one without actions has suggestions where that is asked."""
    companies, whole = companies_in(request), given(request, PARTS, catalogue)
    begins = suggesting and not current(whole.actions)
    made = _suggested(request, catalogue, whole, language) if begins else ()
    return plan_view(catalogue, whole, day(request), language, made, companies)


def day(request: Request) -> date:
    """The day that it is where somebody asks: there is no clock here."""
    value = request.get("today")
    try:
        return date.fromisoformat(value)  # type: ignore[arg-type]  # what is no text is refused
    except (TypeError, ValueError):
        raise unknown_request("today", value) from None


def _suggested(
    request: Request, catalogue: Catalogue, relationship: Relationship, language: str
) -> tuple[Suggestion, ...]:
    given, least = relationship.responses, smallest(request)
    return suggestions(catalogue, given, language, smallest=least, scored=MEMORY.score)


def _suggestions(
    request: Request, catalogue: Catalogue, relationship: Relationship, language: str
) -> list[dict[str, Any]]:
    base = request.get("base", "")
    made = _suggested(request, catalogue, relationship, language)
    return [
        {
            **suggestion.to_json(),
            "points": suggestion.shown,
            "guidance": base + catalogue.guidance[suggestion.guidance]
            if suggestion.guidance
            else "",
            "plays": [
                play.to_json(base)
                for play in Phrases(catalogue, suggestion.assessment, language).plays(
                    suggestion.dimension, suggestion.finding
                )
            ],
            "taken": was_taken,
        }
        for suggestion, was_taken in zip(made, taken(made, relationship.actions), strict=True)
    ]


def _address(catalogue: Catalogue, base: str, suggestion: Suggestion) -> str:
    return base + catalogue.guidance[suggestion.guidance] if suggestion.guidance else ""


def _said(view: PlanView) -> dict[str, Any]:
    return {
        **{
            of.action.id: {
                "hints": list(of.hints),
                "late": of.late,
                "conflicts": _conflicts(of.conflicts),
            }
            for of in view.actions
        },
        **{
            of.rule.id: {
                "hints": [],
                "fresh": of.fresh,
                "state": of.freshness.state,
                "conflicts": _conflicts(of.conflicts),
            }
            for of in view.rules
        },
    }


def _conflicts(conflicts: tuple[Conflict, ...]) -> list[dict[str, Any]]:
    return [{"at": of.at, "differences": list(of.differences)} for of in conflicts]
