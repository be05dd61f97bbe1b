"""Reads decks and documents back as strangers' libraries do: texts, tables, charts, notes."""

import io
import zipfile

import docx
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_LABEL_POSITION

BELOW = XL_LABEL_POSITION.BELOW


def slides(data):
    """Return of each slide its title, texts, tables, charts and notes."""
    return [_slide(of) for of in Presentation(io.BytesIO(data)).slides]


def _slide(slide):
    shapes = list(slide.shapes)
    frames = [of.text_frame for of in shapes if of.has_text_frame]
    return {
        "title": plain(slide.shapes.title.text_frame.text),
        "texts": sorted(plain(p.text) for of in frames for p in of.paragraphs if p.text),
        "tables": [
            [[plain(cell.text) for cell in row.cells] for row in of.table.rows]
            for of in shapes
            if of.has_table
        ],
        "charts": [chart(of.chart) for of in shapes if of.has_chart],
        "notes": slide.notes_slide.notes_text_frame.text.split("\n"),
    }


def plain(text):
    """Return a text with its soft breaks as lines."""
    return text.replace("\v", "\n")


def chart(of):
    """Return a chart's title, categories and series as drawn, and as its workbook has them."""
    sheet = load_workbook(io.BytesIO(of.part.chart_workbook.xlsx_part.blob)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    return {
        "title": of.chart_title.text_frame.text,
        "categories": [str(label) for label in of.plots[0].categories],
        "series": [(of.name, tuple(of.values)) for of in of.plots[0].series],
        "below": [made.data_labels.position == BELOW for made in of.plots[0].series],
        "bounds": (of.value_axis.minimum_scale, of.value_axis.maximum_scale),
        "sheet": rows,
    }


def described(slide):
    """Return the same of a slide's description."""
    texts = [*slide.title.paragraphs]
    tables, charts = [], []
    for piece in slide.pieces:
        match piece.kind:
            case "text":
                texts += piece.paragraphs
            case "table":
                tables.append([[cell.text for cell in row] for row in (piece.head, *piece.rows)])
            case "chart":
                charts.append(_described(piece))
    return {
        "title": "\n".join(slide.title.paragraphs),
        "texts": sorted(of for of in texts if of),
        "tables": tables,
        "charts": charts,
        "notes": "\n".join(slide.notes).split("\n"),
    }


def _described(piece):
    head = [None, *(of.name for of in piece.series)]
    rows = [
        [name, *(of.values[at] for of in piece.series)] for at, name in enumerate(piece.categories)
    ]
    return {
        "title": piece.title,
        "categories": list(piece.categories),
        "series": [(of.name, tuple(of.values)) for of in piece.series],
        "below": [of.below for of in piece.series],
        "bounds": (piece.low, piece.high),
        "sheet": [head, *rows],
    }


def blocks(data):
    """Return what a document says, block by block: paragraphs with their style, and tables."""
    made = docx.Document(io.BytesIO(data))
    of = []
    for block in made.iter_inner_content():
        if isinstance(block, docx.table.Table):
            of.append([[cell.text for cell in row.cells] for row in block.rows])
        elif block.text:
            listed = block._p.pPr is not None and block._p.pPr.numPr is not None
            style = "List Bullet" if listed else block.style.name
            of.append((STYLES.get(style, "text"), block.text))
    return of


STYLES = {"Title": "title", "Heading 1": "1", "Heading 2": "2", "List Bullet": "listed"}
STYLES |= {"List Paragraph": "listed"}


def described_blocks(document):
    """Return the same of a document's description."""
    of = [("title", document["title"]), ("text", document["under"])]
    for block in document["blocks"]:
        match block["kind"]:
            case "heading":
                of.append((str(block["level"]), block["text"]))
            case "paragraph":
                label = f"{block['label']}: " if block["label"] else ""
                of.append(("text", label + block["text"]))
            case "items":
                of += [("listed", line) for line in block["lines"]]
            case "grid":
                of.append([block["head"], *block["rows"]])
    return of


def whole_xml(data):
    """Return all that a file's parts say, for whoever looks for what must not be there."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())
