"""Measures what people wait for: `python -m scripts.bench`, a file for each thing."""
