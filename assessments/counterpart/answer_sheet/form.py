"""How an answer sheet is laid out: what its hidden part says, and which column holds what.

A change here is a new version of the format; sheets of every version stay readable.
"""

from __future__ import annotations

FORMAT, FORMAT_VERSION = "counterpart/answer-sheet", 1
HIDDEN = "counterpart"
"""The name of the hidden sheet: its first two columns state the facts below, line by line."""
FACTS = (
    "format", "format_version", "assessment", "version", "side", "relationship", "round",
    "language", "token", "made",
)  # fmt: skip
"""`token` is this workbook's own, so that two workbooks never make the same respondent; `made` is
when it was made, in UTC."""
LISTS = 3
"""The column, from 0, from which the hidden sheet holds lists, two columns each: ids, then words.

Above both stands the id of the list."""
ANSWER_ID, LIST_ID, TEXT_ID, NOTE_ID, ASKED, TEXT, ANSWER, END, NOTE = range(9)
"""The columns of a sheet that is filled in, from 0; the first four are hidden.

`ANSWER_ID` names the answer in `ANSWER`, as in `renewal.now.me`; `LIST_ID` the list whose words
it is chosen from; `TEXT_ID` what is typed in `TEXT`; `NOTE_ID` the question that `NOTE` is on."""
NOT_HERE, NONE, LABEL, SENTENCE = "na", "-", "label", "sentence"
"""After a question's id: it does not happen at all; among ticks: none of these; an item's name;
one's own sentence."""
RELATIONSHIP, ROLE, NAME = "relationship", "role", "name"
"""What else has an id: who answers."""
TICK = "x"
TICKS, YES = "tick", "yes"
"""Lists with this one word: of an option, and of what does not happen at all."""
SIZE_LIMIT = 256 * 1024
"""Bytes of a workbook. A filled sheet of our largest assessment has some 30,000."""
INFLATED_LIMIT = 8 * 1024 * 1024
"""Bytes of everything in it, unpacked; ours have some 300,000."""
ENTRIES_LIMIT, ROWS_LIMIT = 200, 2000
ENDING = ".answers.xlsx"
"""How the names of answer sheets end when we give them out."""
