"""A brand of one's own: a style sheet in `branding/` that whoever has the built site may change."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.locales import Locale
from scripts.paths import OVERLAY, ROOMS, THEME

FOLDER = "branding"
SHEET = "brand.css"
OF_OVERLAY = ".brand"
"""The file in a site that holds the sheet of the overlay that it was built with."""
LOGOS = ("logo.svg", "logo.png")
"""What a logo is called, so that a browser may keep it for use without a network."""
TEXTS = ("name", "logo", "welcome", "contact", "footer")
COLORS = {"color": "#0f4c50", "color-dark": "#6cc7bd"}
"""What can be set, with our own colours as the example."""
LONGEST = 200
"""Letters of a text; that of `theme/js/brand/values.js`, again."""
SIGNED = {"logo.png": b"\x89PNG\r\n\x1a\n", "logo.svg": b"<svg"}
"""What a logo holds, whatever it is called."""
_TEXT = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
_TEXT_OR_COMMENT = re.compile(rf"({_TEXT})|/\*.*?\*/", re.DOTALL)
_DECLARED = re.compile(rf"--brand-([\w-]+)\s*:\s*((?:{_TEXT}|[^;}}])*)", re.DOTALL)
_RUN_ON = "--brand-"
"""What a line without its semicolon takes in of the next one."""
_ROOT = re.compile(r"(?::root|\bhtml)[^{};]*\{")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_QUOTED = re.compile(r"""(["']).*\1""", re.DOTALL)


class BrandError(Exception):
    """A brand that cannot be used; holds a line for each problem."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def write_branding(site: Path, locales: Mapping[str, Locale]) -> None:
    """Writes the folder that a brand is in: an overlay's, else what somebody set there stays."""
    sheet, mark = site / FOLDER / SHEET, site / OF_OVERLAY
    if mark.is_file() and sheet.is_file() and mark.read_bytes() == sheet.read_bytes():
        shutil.rmtree(sheet.parent)
    mark.unlink(missing_ok=True)
    if own := of_overlay():
        brand(site, locales, own)
        shutil.copyfile(sheet, mark)
    else:
        _write_blank(sheet, locales)


def of_overlay() -> Path | None:
    """The folder of the brand of this process's overlay; None where it sets none."""
    sheet = ROOMS / FOLDER / SHEET
    is_set = OVERLAY and sheet.is_file() and settings(sheet.read_text("utf-8", errors="replace"))
    return sheet.parent if is_set else None


def _write_blank(sheet: Path, locales: Mapping[str, Locale]) -> None:
    """Writes a sheet in which nothing is set, unless there is one in which something is."""
    sheet.parent.mkdir(exist_ok=True)
    if not (sheet.is_file() and settings(sheet.read_text("utf-8", errors="replace"))):
        sheet.write_bytes(blank(locales).encode())


def brand(site: Path, locales: Mapping[str, Locale], own: Path | None) -> None:
    """Gives a built site the brand in a folder, or the blank one; nothing of another brand stays.

    Raises BrandError with a line for each problem; then the site is as it was.
    """
    if own and (problems := faults(own)):
        raise BrandError(problems)
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    (site / FOLDER).mkdir()
    if own:
        for name in (SHEET, *LOGOS):
            if (own / name).is_file():
                shutil.copyfile(own / name, site / FOLDER / name)
    _write_blank(site / FOLDER / SHEET, locales)


def faults(own: Path) -> list[str]:
    """What is wrong with a folder that a brand is in, with file and line; colours a browser judges.

    The hosting check says whether they can be read.
    """
    sheet = own / SHEET
    if not sheet.is_file():
        return [
            f"{sheet}: found nothing; expected a style sheet such as branding/{SHEET} of a site"
        ]
    try:
        text = _without_comments(sheet.read_text("utf-8"))
    except UnicodeDecodeError:
        return [f"{sheet}: found bytes that are not UTF-8"]
    declared = list(_declared(text))
    if any(value.strip("\"'") for *_, value in declared) and not _ROOT.search(text):
        return [f"{sheet}:1: found no :root {{ }}; expected all lines inside it"]
    return [
        f"{sheet}:{line}: {says}"
        for line, name, value in declared
        for says in _wrong(name, value, own)
    ]


def _wrong(name: str, value: str, own: Path) -> Iterator[str]:
    """What is wrong with a line of a sheet."""
    if name not in (*TEXTS, *COLORS):
        yield f"found --brand-{name}; expected one of {', '.join((*TEXTS, *COLORS))}"
    elif _RUN_ON in value:
        yield f"found --brand-{name} without its semicolon; expected one before the next line"
    elif name in TEXTS and value and not _QUOTED.fullmatch(value):
        yield f"found --brand-{name}: {value}; expected it between quotation marks"
    elif name in TEXTS and len(_text_of(value)) > LONGEST:
        yield f"found --brand-{name} with {len(_text_of(value))} letters; expected {LONGEST}"
    logo = value.strip("\"'")
    if name == "logo" and logo:
        file = own / logo
        if logo not in LOGOS or not file.is_file():
            yield f"found the logo {logo}; expected {' or '.join(LOGOS)} beside it"
        elif SIGNED[logo] not in file.read_bytes():
            yield f"found a {logo} that is no such picture; expected one"


def _without_comments(sheet: str) -> str:
    """With as many lines; what stands between quotation marks is no comment."""
    return _TEXT_OR_COMMENT.sub(lambda match: match[1] or "\n" * match[0].count("\n"), sheet)


def _declared(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _DECLARED.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[1], match[2].strip()


def blank(locales: Mapping[str, Locale]) -> str:
    """The style sheet in which nothing is set, with what can be, in every language."""
    templates = Environment(
        loader=FileSystemLoader(THEME / "templates" / "branding"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    words = {language: locale["branding"] for language, locale in locales.items()}
    return templates.get_template(f"{SHEET}.txt").render(words=words, texts=TEXTS, colors=COLORS)


def settings(sheet: str) -> list[str]:
    """The names of what a style sheet sets; comments set nothing."""
    declared = _declared(_without_comments(sheet))
    return [name for _, name, value in declared if value.strip("\"'")]


def values(own: Path) -> dict[str, str]:
    """What a folder's style sheet sets, by name without `brand-`: plain texts, and colours.

    Raises BrandError with a line for each problem.
    """
    if problems := faults(own):
        raise BrandError(problems)
    declared = _declared(_without_comments((own / SHEET).read_text("utf-8")))
    return {name: _text_of(value) for _, name, value in declared if value.strip("\"'")}


def _text_of(value: str) -> str:
    """A text without its quotation marks and escapes, in one line; a colour as it stands."""
    quoted = _QUOTED.fullmatch(value)
    if not quoted:
        return value
    plain = _ESCAPE.sub(lambda match: match[2] or _letter(match[1]), value[1:-1])
    return " ".join(plain.split())


def _letter(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
