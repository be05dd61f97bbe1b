"""Drives browser engines for the tests and the measurements."""

from scripts.driving.engines import SIZE, Driven, firefox, until, webkit

__all__ = ["SIZE", "Driven", "firefox", "until", "webkit"]
