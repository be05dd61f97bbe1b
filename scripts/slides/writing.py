"""The slides of a deck, piece by piece, on the library's own template in the deck's colours."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

from counterpart.deck.model import (
    Band,
    Box,
    Cell,
    Chart,
    Deck,
    Logo,
    Mark,
    Piece,
    Slide,
    Table,
    Text,
    clean,
)
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from scripts.slides.charts import ChartWriter, emus

TITLE_ONLY = 5
"""The layout of the library's own template that has a title and nothing else."""
ALIGNS = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
ANCHORS = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
SHAPES = {"circle": MSO_SHAPE.OVAL, "square": MSO_SHAPE.RECTANGLE}
ACCENTS = ("brand", "buyer", "supplier", "first", "second", "third")
"""The accents of the theme, for whoever adds a shape or a chart of their own."""
BULLET = 0.28
"""Inches that a list is indented by."""


def pptx_bytes(deck: Deck, logo: Path | None = None) -> bytes:
    """The file of a deck; `logo` is a picture in pixels."""
    made = Presentation()
    wider = deck.width / Emu(made.slide_width or 1).inches
    made.slide_width, made.slide_height = Inches(deck.width), Inches(deck.height)
    _prepare(made, deck, wider)
    for slide in deck.slides:
        _Writer(made, deck, logo).add(slide)
    about = made.core_properties
    about.title, about.author, about.language = clean(deck.title), clean(deck.author), deck.tag
    about.created = about.modified = datetime.fromisoformat(f"{deck.day}T00:00:00")
    about.last_modified_by = clean(deck.author)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _prepare(made: Any, deck: Deck, wider: float) -> None:
    """The template in the deck's width, type and colours."""
    master = made.slide_master
    for page in (master, *made.slide_layouts):
        for shape in page.placeholders:
            if shape.width:
                shape.left, shape.width = int(shape.left * wider), int(shape.width * wider)
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(theme.blob)
    for latin in root.iter(qn("a:latin")):
        latin.set("typeface", deck.font)
    for at, role in enumerate(ACCENTS, 1):
        for accent in root.iter(qn(f"a:accent{at}")):
            accent[0].set("val", deck.colours[role])
    theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class _Writer:
    """Writes one slide after another, each piece in its place."""

    def __init__(self, made: Any, deck: Deck, logo: Path | None) -> None:
        self.made, self.deck, self.logo = made, deck, logo

    def add(self, slide: Slide) -> None:
        """One slide with its notes."""
        page = self.made.slides.add_slide(self.made.slide_layouts[TITLE_ONLY])
        title = page.shapes.title
        _place(title, slide.title.box)
        self._text(title.text_frame, slide.title)
        for piece in slide.pieces:
            self._piece(page, piece)
        page.notes_slide.notes_text_frame.text = clean("\n".join(slide.notes))

    def _piece(self, page: Any, piece: Piece) -> None:
        match piece:
            case Text():
                if piece.paragraphs:
                    box = page.shapes.add_textbox(*emus(piece.box))
                    self._text(box.text_frame, piece)
            case Band():
                self._surface(page, MSO_SHAPE.RECTANGLE, piece.box, piece.colour)
            case Mark():
                self._surface(page, SHAPES[piece.shape], piece.box, piece.colour)
            case Logo():
                self._picture(page, piece.box)
            case Table():
                self._table(page, piece)
            case Chart():
                ChartWriter(self.deck).add(page, piece)

    def _text(self, frame: Any, text: Text) -> None:
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.vertical_anchor = ANCHORS[text.anchor]
        frame.margin_top = frame.margin_bottom = Inches(0.03)
        for at, said in enumerate(text.paragraphs):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            paragraph.alignment = ALIGNS[text.align]
            paragraph.line_spacing = 1.0
            if at:
                paragraph.space_before = Pt(text.size * 0.4)
            self._runs(paragraph, said, text.size, text.colour, bold=text.bold, lead=text.bold)
            if text.listed:
                _bullet(paragraph)

    def _runs(
        self, paragraph: Any, said: str, size: int, colour: str, *, bold: bool, lead: bool
    ) -> None:
        for at, line in enumerate(clean(said).split("\n")):
            if at:
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = line
            run.font.size, run.font.bold = Pt(size), lead if at == 0 else bold
            run.font.color.rgb = self._colour(colour)
            run._r.get_or_add_rPr().set("lang", self.deck.tag)

    def _surface(self, page: Any, shape: Any, box: Box, colour: str) -> None:
        made = page.shapes.add_shape(shape, *emus(box))
        made.fill.solid()
        made.fill.fore_color.rgb = self._colour(colour)
        made.line.fill.background()
        style = made._element.find(qn("p:style"))  # a shadow in some programs
        made._element.remove(style)

    def _picture(self, page: Any, box: Box) -> None:
        if self.logo is None:
            return
        left, top, width, height = box
        picture = page.shapes.add_picture(str(self.logo), Inches(left), Inches(top))
        scale = min(Inches(width) / picture.width, Inches(height) / picture.height)
        picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)
        if left > self.deck.width / 2:
            picture.left = Inches(left + width) - picture.width
        picture._element._nvXxPr.cNvPr.set("descr", clean(self.deck.author))

    def _table(self, page: Any, table: Table) -> None:
        rows = (table.head, *table.rows)
        frame = page.shapes.add_table(len(rows), len(table.widths), *emus(table.box))
        made = frame.table
        made.horz_banding = False
        for column, width in zip(made.columns, table.widths, strict=True):
            column.width = Inches(width)
        for row, height in zip(made.rows, table.heights, strict=True):
            row.height = Inches(height)
        for at, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                self._cell(made.cell(at, place), cell, table.size, head=at == 0)

    def _cell(self, made: Any, cell: Cell, size: int, *, head: bool) -> None:
        made.fill.solid()
        made.fill.fore_color.rgb = self._colour("tint" if head else "paper")
        made.margin_top = made.margin_bottom = Inches(0.05)
        made.vertical_anchor = MSO_ANCHOR.MIDDLE if head else MSO_ANCHOR.TOP
        paragraph = made.text_frame.paragraphs[0]
        paragraph.alignment = ALIGNS[cell.align]
        lead = cell.lead or cell.bold
        colour = "brand" if head else cell.colour
        self._runs(paragraph, cell.text, size, colour, bold=cell.bold, lead=lead)
        _underline(made, self.deck.colours["line"])

    def _colour(self, role: str) -> Any:
        return RGBColor.from_string(self.deck.colours[role])


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = emus(box)


def _bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(Inches(BULLET)))
    properties.set("indent", str(-Inches(BULLET)))
    bullet = etree.SubElement(properties, qn("a:buChar"))
    bullet.set("char", "•")


def _underline(cell: Any, colour: str) -> None:
    """Lines below the cell and none beside it."""
    properties = cell._tc.get_or_add_tcPr()
    for at, edge in enumerate(("a:lnL", "a:lnR", "a:lnT", "a:lnB")):
        line = etree.Element(qn(edge))
        if edge == "a:lnB":
            line.set("w", str(Pt(1)))
            fill = etree.SubElement(etree.SubElement(line, qn("a:solidFill")), qn("a:srgbClr"))
            fill.set("val", colour)
        else:
            line.set("w", "0")
            etree.SubElement(line, qn("a:noFill"))
        properties.insert(at, line)
