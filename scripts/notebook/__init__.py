"""What notebooks install from a built playbook: wheels, a list of them and an index of them."""

from scripts.notebook.folder import ABSENT, FOLDER, is_possible, write_packages

__all__ = ["ABSENT", "FOLDER", "is_possible", "write_packages"]
