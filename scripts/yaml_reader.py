"""Reads YAML by the C library below PyYAML, which takes a tenth of the time of one in Python.

Plain words mean what YAML 1.2 says: `yes`, `no`, `on` and `off` are text, and so is `12:30`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, ClassVar

import yaml

PREFIX = "tag:yaml.org,2002:"
NEWER = {
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?(0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)", "-+0123456789"),
    "float": (
        r"[-+]?([0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+"
        r"|\.[0-9_]+([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
}
"""What plain text is of each of these kinds, and the characters that it begins with."""


DEPTH, DIGITS = 50, 15
"""How deep values may nest, and how many digits a whole number may have."""
BASES = {"0b": 2, "0o": 8, "0x": 16}
_WHOLE = re.compile(r"[+-]?(0b[01]+|0o[0-7]+|0x[0-9a-f]+|[0-9]+)", re.ASCII)


class _Loader(yaml.CSafeLoader):
    """PyYAML's own, with the plain words of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, pattern) for tag, pattern in of if tag.removeprefix(PREFIX) not in NEWER]
        for first, of in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


for _kind, (_pattern, _first) in NEWER.items():
    _Loader.add_implicit_resolver(PREFIX + _kind, re.compile(f"^({_pattern})$"), list(_first))


class OddError(ValueError):
    """Text that is not the number or the word that it is marked or looks like."""


def whole_number(text: str) -> int:
    """The whole number that a text says. Raises OddError: for one of 16 digits or more, too."""
    plain = text.replace("_", "").lower()
    if not _WHOLE.fullmatch(plain) or len(plain) > 4 * DIGITS:
        raise OddError(text)
    sign, digits = (-1, plain[1:]) if plain[0] == "-" else (1, plain.removeprefix("+"))
    number = sign * int(digits, BASES.get(digits[:2], 10))
    if abs(number) >= 10**DIGITS:
        raise OddError(text)
    return number


def number(text: str) -> float:
    """The finite number that a text says. Raises OddError."""
    try:
        value = float(text.replace("_", ""))
    except ValueError:
        raise OddError(text) from None
    if not math.isfinite(value):
        raise OddError(text)
    return value


def truth(text: str) -> bool:
    """Whether a text says true or false. Raises OddError."""
    if text.lower() not in ("true", "false"):
        raise OddError(text)
    return text.lower() == "true"


def _constructed(read: Callable[[str], Any]) -> Callable[[yaml.SafeLoader, yaml.Node], Any]:
    def construct(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
        text = loader.construct_scalar(node)
        try:
            return read(text)
        except OddError:
            raise yaml.constructor.ConstructorError(
                None, None, f"an odd value, {text[:DIGITS]}", node.start_mark
            ) from None

    return construct


for _kind, _read in (("int", whole_number), ("float", number), ("bool", truth)):
    _Loader.add_constructor(PREFIX + _kind, _constructed(_read))


def compose(text: str) -> yaml.Node | None:
    """The nodes of the one document in a text; None where there is nothing in it.

    Raises yaml.YAMLError, also for nesting deeper than 50: the library would crash on it.
    """
    _refuse_depth(text)
    return yaml.compose(text, Loader=_Loader)


def load(text: str) -> Any:
    """The values in a text. Raises yaml.YAMLError."""
    _refuse_depth(text)
    return yaml.load(text, Loader=_Loader)


def _refuse_depth(text: str) -> None:
    """Walks over the text without building anything, which takes no stack."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH:
            says = f"nested deeper than {DEPTH}"
            raise yaml.composer.ComposerError(None, None, says, event.start_mark)
