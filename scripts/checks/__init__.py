"""Finds everything that is wrong with definitions, content and locales, in one run."""

from scripts.checks.everything import check, check_all
from scripts.checks.folder import Checked, check_folder
from scripts.checks.problems import Problem

__all__ = ["Checked", "Problem", "check", "check_all", "check_folder"]
