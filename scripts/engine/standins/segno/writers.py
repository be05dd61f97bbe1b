"""Stands in for segno's writers in its part: the scoring package draws the pictures itself."""
