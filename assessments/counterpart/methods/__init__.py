"""The one list of the methods: a folder each, and a line here."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from counterpart.method import Method

FOLDERS = (
    "co_operation",
    "context",
    "expectations",
    "ground_rules",
    "journey",
    "mirror",
    "pulse",
    "purpose",
    "ratings",
    "relationship_type",
    "stakeholders",
    "touchpoints",
    "trust",
)


class _Methods(Mapping[str, Method]):
    """Loads a method when it is asked for: one comparison needs one, and all take a while."""

    def __init__(self, more: Iterable[Method]) -> None:
        self._folders = {name.replace("_", "-"): name for name in FOLDERS}
        self._more: dict[str, Method] = {}
        for method in more:
            if method.id in self:
                raise ValueError(f"there is a method {method.id} already")
            self._more[method.id] = method

    def __getitem__(self, key: str) -> Method:
        if key in self._more:
            return self._more[key]
        method: Method = import_module(f"{__name__}.{self._folders[key]}").METHOD
        return method

    def __iter__(self) -> Iterator[str]:
        return iter((*self._folders, *self._more))

    def __len__(self) -> int:
        return len(self._folders) + len(self._more)

    def __contains__(self, key: object) -> bool:
        return key in self._folders or key in self._more  # without loading it


def with_more(more: Iterable[Method]) -> Mapping[str, Method]:
    """The methods of these folders and more: the door for a method from outside.

    Hand the result to `Catalogue.from_json`. Raises ValueError where an id is taken.
    """
    return _Methods(more)


METHODS = with_more(())
"""By the id that a definition selects them with: the folder's name, with hyphens."""

__all__ = ["FOLDERS", "METHODS", "with_more"]
