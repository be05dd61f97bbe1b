"""How long what stands in a response may be, and how its respondent is named."""

from __future__ import annotations

import re

from counterpart.reading.strict_json import FILE_LIMIT

NOTE_LIMIT = 2000
LABEL_LIMIT = 200
SENTENCE_LIMIT = 300
LONG_NOTES = FILE_LIMIT // 8
"""Characters of all notes and sentences, of up to 4 bytes each, that fit beside everything else."""
RESPONDENT_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
