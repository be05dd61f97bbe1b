"""Writes the description of a deck as a PowerPoint file: the only room that knows python-pptx."""

from scripts.slides.writing import pptx_bytes

__all__ = ["pptx_bytes"]
