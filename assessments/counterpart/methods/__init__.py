"""The one list of the methods: a folder each, and a line here."""

from collections.abc import Iterable, Mapping
from importlib import import_module

from counterpart.method import Method

FOLDERS = (
    "co_operation",
    "context",
    "expectations",
    "ground_rules",
    "journey",
    "pulse",
    "purpose",
    "ratings",
    "relationship_type",
    "stakeholders",
    "touchpoints",
    "trust",
)


def with_more(more: Iterable[Method]) -> Mapping[str, Method]:
    """The methods of these folders and more: the door for a method from outside.

    Hand the result to `Catalogue.from_json`. Raises ValueError where an id is taken.
    """
    methods: dict[str, Method] = {}
    for method in (*(import_module(f"{__name__}.{name}").METHOD for name in FOLDERS), *more):
        if method.id in methods:
            raise ValueError(f"there is a method {method.id} already")
        methods[method.id] = method
    return methods


METHODS = with_more(())
"""By the id that a definition selects them with."""

__all__ = ["FOLDERS", "METHODS", "with_more"]
