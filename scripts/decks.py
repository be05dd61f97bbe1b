"""A brand for decks, documents and workbooks, and the files that decks are written into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from counterpart.brand import NO_BRAND, Brand
from counterpart.deck import Deck, Document

from scripts.branding import BrandError, of_overlay, values
from scripts.terminal import say_line

PIXELS = ".png"
"""What a logo must be made of: the files take no drawing."""


@dataclass(frozen=True)
class Branded:
    """A brand and the picture of its logo, if it has one."""

    brand: Brand = NO_BRAND
    logo: Path | None = None


UNBRANDED = Branded()


def brand_of(folder: Path | None, refuse: Callable[[Sequence[str]], NoReturn]) -> Branded:
    """The brand in a folder, else that of an overlay; refuses one with problems.

    Says where a logo is left out.
    """
    folder = folder or of_overlay()
    if folder is None:
        return UNBRANDED
    try:
        given = values(folder)
    except BrandError as error:
        refuse(error.problems)
    logo = folder / given["logo"] if given.get("logo") else None
    if logo and logo.suffix != PIXELS:
        say_line(f"{logo}: left out; decks, documents and workbooks take a logo.png", err=True)
        logo = None
    texts = {key: given.get(key, "") for key in ("name", "footer", "contact")}
    picture = logo.read_bytes() if logo else b""
    colour = given.get("color", "")
    own = Brand(**texts, colour=colour, logo=logo is not None, picture=picture)
    return Branded(own, logo)


def deck_bytes(deck: Deck, brand: Branded) -> bytes:
    """The PowerPoint file of a deck; its writer is loaded when a deck is asked for."""
    from scripts.slides import pptx_bytes

    return pptx_bytes(deck, brand.logo)


def document_bytes(document: Document, brand: Branded) -> bytes:
    """The Word file of a document; its writer is loaded when one is asked for."""
    from scripts.documents import docx_bytes

    return docx_bytes(document, brand.logo)
