"""What notebooks install from a built playbook: wheels, a list of them and an index of them."""

from scripts.notebook.folder import ABSENT, FOLDER, write_packages
from scripts.sources import is_possible

__all__ = ["ABSENT", "FOLDER", "is_possible", "write_packages"]
