"""Writes the description of a document as a Word file: the only module that knows python-docx."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from counterpart.deck.document import Document, Grid, Heading, Items, Paragraph
from counterpart.deck.model import clean
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

TEXT, SMALL = 11, 10
"""Points of the text, and of tables and the foot."""
HEADINGS = {0: 24, 1: 16, 2: 13}
"""Points of the title and of the levels of headings."""
MARGIN, PAGE_WIDTH, PAGE_HEIGHT = 2.0, 21.0, 29.7
"""Centimetres of A4."""


def docx_bytes(document: Document, logo: Path | None = None) -> bytes:
    """The file of a document; `logo` is a picture in pixels."""
    return _Writer(document, logo).data()


class _Writer:
    def __init__(self, document: Document, logo: Path | None) -> None:
        self.document, self.made = document, docx.Document()
        self._prepare()
        self._foot()
        if logo:
            self.made.add_picture(str(logo), height=Cm(1.6))
        self.made.add_heading(clean(document.title), 0)
        under = self.made.add_paragraph(clean(document.under))
        under.runs[0].font.color.rgb = self._colour("soft")
        for block in document.blocks:
            self._block(block)

    def data(self) -> bytes:
        """The bytes of the file."""
        about, day = self.made.core_properties, self.document.day
        about.title, about.author = clean(self.document.title), clean(self.document.author)
        about.language = self.document.tag
        about.created = about.modified = datetime.fromisoformat(f"{day}T00:00:00")
        about.last_modified_by, about.comments = clean(self.document.author), ""
        file = io.BytesIO()
        self.made.save(file)
        return file.getvalue()

    def _prepare(self) -> None:
        """The template's styles in the type, the colours and the language of the document."""
        section = self.made.sections[0]
        section.page_width, section.page_height = Cm(PAGE_WIDTH), Cm(PAGE_HEIGHT)
        section.left_margin = section.right_margin = Cm(MARGIN)
        section.top_margin = section.bottom_margin = Cm(MARGIN)
        normal = self.made.styles["Normal"]
        normal.font.name, normal.font.size = self.document.font, Pt(TEXT)
        normal.font.color.rgb = self._colour("ink")
        normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.0
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), self.document.tag)
        normal.element.get_or_add_rPr().append(language)
        names = {0: "Title", 1: "Heading 1", 2: "Heading 2"}
        for level, size in HEADINGS.items():
            style = self.made.styles[names[level]]
            style.font.name, style.font.size, style.font.bold = self.document.font, Pt(size), True
            style.font.color.rgb = self._colour("brand")
            for line in style.element.findall(f".//{qn('w:pBdr')}"):  # below the title
                line.getparent().remove(line)
            fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
            for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{kind}"), None)

    def _foot(self) -> None:
        """The brand's line and the number of the page."""
        paragraph = self.made.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        said = f"{clean(self.document.foot)}   " if self.document.foot else ""
        run = paragraph.add_run(said)
        run.font.size, run.font.color.rgb = Pt(SMALL), self._colour("soft")
        number = paragraph.add_run()
        number.font.size, number.font.color.rgb = Pt(SMALL), self._colour("soft")
        for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = text
            number._r.append(part)

    def _block(self, block: Any) -> None:
        match block:
            case Heading():
                self.made.add_heading(clean(block.text), block.level)
            case Paragraph():
                paragraph = self.made.add_paragraph()
                if block.label:
                    paragraph.add_run(f"{clean(block.label)}: ").bold = True
                paragraph.add_run(clean(block.text))
            case Items():
                for line in block.lines:
                    self.made.add_paragraph(clean(line), style="List Bullet")
            case Grid():
                self._grid(block)

    def _grid(self, grid: Grid) -> None:
        table = self.made.add_table(1 + len(grid.rows), len(grid.head), style="Table Grid")
        table.autofit = False
        self._lines(table)
        whole = PAGE_WIDTH - 2 * MARGIN
        widths = [Cm(whole * share / sum(grid.shares)) for share in grid.shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for at, row in enumerate((grid.head, *grid.rows)):
            for place, text in enumerate(row):
                cell = table.rows[at].cells[place]
                cell.width = widths[place]
                cell.paragraphs[0].paragraph_format.space_before = Pt(3)
                cell.paragraphs[0].paragraph_format.space_after = Pt(3)
                run = cell.paragraphs[0].add_run(clean(text))
                run.font.size, run.font.bold = Pt(SMALL), at == 0
                if at == 0:
                    run.font.color.rgb = self._colour("brand")
                    _add(cell._tc.get_or_add_tcPr(), "w:shd", fill=self.document.colours["tint"])
            _whole(table.rows[at], head=at == 0)
        self.made.add_paragraph()

    def _lines(self, table: Any) -> None:
        """Thin lines in the colour of the house in place of black ones."""
        about = table._tbl.tblPr
        borders = _add(about, "w:tblBorders")
        about.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
            _add(borders, f"w:{edge}", val="single", sz="4", color=self.document.colours["line"])

    def _colour(self, role: str) -> Any:
        return RGBColor.from_string(self.document.colours[role])


def _whole(row: Any, *, head: bool) -> None:
    """A row is not broken over two pages; the head stands on each."""
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *(["w:tblHeader"] if head else [])):
        _add(properties, name)


def _add(parent: Any, name: str, **attributes: str) -> Any:
    """A new element at the end of another."""
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element
