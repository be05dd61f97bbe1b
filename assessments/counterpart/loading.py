"""Loads a compiled catalogue with the methods that its assessments select."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.methods import with_more

OUTSIDE = "methods"
"""The key of a compiled catalogue that names the modules of methods from outside."""


def load_catalogue(data: Mapping[str, Any]) -> Catalogue:
    """The catalogue that the build compiled, with the product's methods and those it names.

    A method from outside is a module that holds `METHOD`; it must be importable where this runs.
    Raises ImportError where it is not, ValueError where its id is taken.
    """
    more = (import_module(name).METHOD for name in data.get(OUTSIDE, ()))
    return Catalogue.from_json(data, with_more(more))
