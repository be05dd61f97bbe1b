"""Makes hostile inputs from their descriptions in hostile/*.yaml."""

import base64
import copy
import hashlib
import json
import zlib
from dataclasses import dataclass, field
from functools import cache, reduce
from pathlib import Path

from answering import document, the_catalogue
from records import relationship_document

from scripts.yaml_reader import load

FOLDER = Path(__file__).parent / "hostile"
HOW = {"put", "drop", "raw", "raw-member", "long-name", "base64", "encoding", "pad", "repeat"}
HOW_LINK = {"link", "deflate", "repeat-link"}
SAYS = {"of", "name", "problems", "accepted", "marker", "count", "last", "heavy"}
SAYS |= {"line-1-after", "wrap", "tail"}
PLACE = "@@{}@@"


@dataclass(frozen=True)
class Hostile:
    """One input, as bytes of a file or as the text of a link, and what must come of it."""

    name: str
    data: bytes | None = None
    link: str | None = None
    problems: tuple[str, ...] = ()
    accepted: bool = False
    marker: str = ""
    count: int = 0
    last: str = ""
    kinds: frozenset[str] = field(default_factory=frozenset)


ANSWERS = {
    "purpose": {
        "renewal": {
            "now": {"me": 20, "them": 30, "us": 50},
            "guess": {"me": 60, "them": 10, "us": 30},
        },
        "clarity-stated": {"now": 4, "note": "only in the bid team"},
        "clarity-shared": {"now": "n/a"},
    },
    "ground-rules": {
        "bad-news": {"now": "assumed"},
        "last-check": {"now": "2026-05-01"},
        "interval": {"now": "year"},
        "own-1": {"label": "No calls after six", "now": "absent"},
    },
    "co-operation": {
        "goals": {"now": 4, "guess": 2},
        "ticks": {"now": ["goals", "trust"]},
        "deal-breaker-1": {"label": "Exclusivity"},
    },
}


def base_of(of: str = "purpose") -> dict:
    """Return the valid response that most inputs change; `of` names another assessment's."""
    which = {"id": of, "version": the_catalogue().assessments[of].version}
    return document("buyer", ANSWERS[of], assessment=which)


def compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def code_of(data: bytes, tail: str = "") -> tuple[str, str]:
    """Return the payload and the check of these bytes."""
    packed = zlib.compress(data, 9) + tail.encode()
    payload = base64.urlsafe_b64encode(packed).rstrip(b"=").decode()
    return payload, hashlib.sha256(data).hexdigest()[:8]


@cache
def read_all() -> list[Hostile]:
    """Return every input that is a response, or should be one."""
    return read_folder(FOLDER, base_of())


@cache
def read_relationships() -> list[Hostile]:
    """Return every input that is a relationship file, or should be one."""
    return read_folder(FOLDER / "relationship", relationship_document())


def read_folder(folder: Path, base: dict) -> list[Hostile]:
    """Return every input of every file of a folder; most of them change this valid object."""
    inputs = []
    for path in sorted(folder.glob("*.yaml")):
        entries = load(path.read_text("utf-8"))["inputs"]
        inputs += [hostile(entry, path.stem, base) for entry in entries]
    return inputs


def filled(line: str, fact: tuple[str, str]) -> str:
    """Return the line with a fact where its name stands."""
    return line.replace(*fact)


def hostile(entry: dict, theme: str, base: dict) -> Hostile:
    """Return the input that an entry describes."""
    unknown = entry.keys() - HOW - HOW_LINK - SAYS
    assert not unknown, f"{entry['name']}: {unknown}"
    base = base_of(entry["of"]) if "of" in entry else base
    after = len(compact(base)) + entry.get("line-1-after", 0)
    stated = {
        "{after}": str(after),
        "{assessments}": ", ".join(the_catalogue().assessments),
        "{languages}": ", ".join(the_catalogue().languages),
    }
    said = tuple(reduce(filled, stated.items(), line) for line in entry.get("problems", ()))
    is_link = bool(entry.keys() & HOW_LINK)
    return Hostile(
        name=f"{theme}: {entry['name']}",
        data=None if is_link else file(entry, base),
        link=link(entry) if is_link else None,
        problems=said,
        accepted=entry.get("accepted", False),
        marker=entry.get("marker", ""),
        count=entry.get("count", len(said)),
        last=entry.get("last", said[-1] if said else ""),
        kinds=frozenset(entry),
    )


def file(entry: dict, base: dict) -> bytes:
    text = compact(base)
    if "base64" in entry:
        return base64.b64decode(entry["base64"])
    if "encoding" in entry:
        return text.encode(entry["encoding"])
    if "pad" in entry:
        return text.encode().ljust(entry["pad"])
    if "repeat" in entry:
        return repeated(entry["repeat"]).encode()
    if "raw" in entry:
        return entry["raw"].replace("{base}", text).encode()
    if "raw-member" in entry:
        return f"{text[:-1]},{entry['raw-member']}}}".encode()
    if "long-name" in entry:
        return put(base, {"answers." + "n" * entry["long-name"]: "1"}).encode()
    return put(base, entry.get("put", {}), entry.get("drop", ())).encode()


def put(base: dict, changes: dict, drop=()) -> str:
    """Return the base with JSON texts put at places and other places dropped."""
    value, texts = copy.deepcopy(base), []
    for place in drop:
        *way, last = place.split(".")
        inner = at(value, way)
        del inner[int(last) if isinstance(inner, list) else last]
    for place, text in changes.items():
        *way, last = place.split(".") if "{" not in place else place.split(".", 1)
        inner = at(value, way)
        inner[int(last) if isinstance(inner, list) else last] = PLACE.format(len(texts))
        texts.append(text if isinstance(text, str) else made(text))
    written = compact(value)
    for number, text in enumerate(texts):
        written = written.replace(f'"{PLACE.format(number)}"', text)
    return written


def at(value, way):
    for part in way:
        value = value[int(part) if isinstance(value, list) else part]
    return value


def made(recipe: dict) -> str:
    """Return JSON text by a recipe."""
    match recipe:
        case {"text": text, "times": times}:
            return compact(text * times)
        case {"digits": digits}:
            return "9" * digits
        case {"nest": depth}:
            return "[" * depth + "]" * depth
        case {"members": number}:
            return "{" + ",".join(f'"m{i}":1' for i in range(number)) + "}"
        case {"list": item, "times": times}:
            return "[" + ",".join([item] * times) + "]"
        case {"same": number}:
            return "{" + ",".join(['"id":1'] * (number + 1)) + "}"
    raise ValueError(recipe)


def repeated(recipe: dict) -> str:
    times = recipe.get("times", 1)
    start = recipe.get("before", "") + recipe["text"] * times
    return start + recipe.get("close", "") * times


def link(entry: dict) -> str:
    if "repeat-link" in entry:
        return repeated(entry["repeat-link"])
    whole = compact(base_of())
    if "deflate" in entry:
        data = repeated(entry["deflate"]).replace("{base}", whole).encode()
        payload, check = code_of(data, entry.get("tail", ""))
        return f"1.{payload}.{check}"
    payload, check = code_of(whole.encode())
    code = f"1.{payload}.{check}"
    if "wrap" in entry:
        code = entry["wrap"].join(code[i : i + 76] for i in range(0, len(code), 76))
    text = entry["link"]
    for name, part in {
        "code": code,
        "payload": payload,
        "payload-head": payload[:-8],
        "payload-tail": payload[8:],
        "check": check,
    }.items():
        text = text.replace(f"{{{name}}}", part)
    return text
