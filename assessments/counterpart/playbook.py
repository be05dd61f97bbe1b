"""The playbook that this copy of the package was made with: its assessments, words and templates.

For notebooks and programs that install the wheel from a built playbook. The engine never loads it.
"""

from __future__ import annotations

import json
from importlib.resources import files

from counterpart.catalogue import Catalogue
from counterpart.errors import NoPlaybookError
from counterpart.loading import load_catalogue

CATALOGUE = "catalogue.json"
"""The file in the package's folder; the build of the playbook puts it into the wheel."""


def playbook() -> Catalogue:
    """The catalogue in this wheel. Raises NoPlaybookError where the copy was built without one."""
    found = files("counterpart").joinpath(CATALOGUE)
    if not found.is_file():
        raise NoPlaybookError
    return load_catalogue(json.loads(found.read_text("utf-8")))
