"""Builds the pages of a language with Zensical in place of MkDocs, from the same documents."""
