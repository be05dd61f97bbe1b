"""Builds the engine's folder: what a browser needs to run the scoring package, and nothing else."""

from scripts.engine.errors import EngineBuildError
from scripts.engine.folder import build_engine

__all__ = ["EngineBuildError", "build_engine"]
