"""What survey tools give out, in the shapes in which they do: three people's answers each.

The people and what they answered are drawn; the layouts were taken from the tools' own exports.
"""

import csv
import io
import random

from answering import the_catalogue
from moods import value
from openpyxl import Workbook

PEOPLE = 3


def words(assessment, language="en"):
    return the_catalogue().words[language][assessment]


def drawn(assessment, seed=1):
    """Return the answers of each person, as responses hold them."""
    of, chance = the_catalogue().assessments[assessment], random.Random(f"{assessment} {seed}")
    return [
        {
            question.id: {lens: value(chance, of.scale(question), 0.6) for lens in question.lenses}
            for question in of.questions
        }
        for _ in range(PEOPLE)
    ]


def lines(heads, rows):
    """Return the lines of a table; each row is by heading."""
    return [list(heads), *([row.get(head, "") for head in heads] for row in rows)]


def separated(table, separator=","):
    """Return the table as the text of a CSV file."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(table)
    return out.getvalue()


def workbook(table):
    """Return the table as the bytes of a workbook."""
    book, data = Workbook(), io.BytesIO()
    for line in table:
        book.active.append(line)
    book.save(data)
    return data.getvalue()


def rated(assessment, people, heading, cell):
    """Return rows of ratings: `heading` names the column of an answer, `cell` says a rating."""
    of = the_catalogue().assessments[assessment]
    return [
        {
            heading(words(assessment).questions[question.id], lens): cell(rating)
            for question in of.questions
            for lens, rating in answers[question.id].items()
            if of.scale(question).kind == "rating"
        }
        for answers in people
    ]


def beside(rows, **facts):
    """Return the rows with what the tool says of each response before its answers."""
    return [
        {head.replace("_", " "): texts[at] for head, texts in facts.items()} | row
        for at, row in enumerate(rows)
    ]
