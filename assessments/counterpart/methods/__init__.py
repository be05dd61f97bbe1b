"""The one list of the methods, by the id that a definition selects them with."""

from collections.abc import Iterable, Mapping

from counterpart.method import Method
from counterpart.methods import (
    co_operation,
    context,
    expectations,
    ground_rules,
    journey,
    pulse,
    purpose,
    ratings,
    relationship_type,
    stakeholders,
    touchpoints,
    trust,
)

METHODS: Mapping[str, Method] = {
    found.METHOD.id: found.METHOD
    for found in (
        co_operation,
        context,
        expectations,
        ground_rules,
        journey,
        pulse,
        purpose,
        ratings,
        relationship_type,
        stakeholders,
        touchpoints,
        trust,
    )
}


def with_more(more: Iterable[Method]) -> Mapping[str, Method]:
    """These methods beside the product's own: the door for a method from outside.

    Hand the result to `Catalogue.from_json`. Raises ValueError where an id is taken.
    """
    methods = dict(METHODS)
    for method in more:
        if method.id in methods:
            raise ValueError(f"there is a method {method.id} already")
        methods[method.id] = method
    return methods


__all__ = ["METHODS", "with_more"]
