"""Spelling and terminology of every text a visitor reads, one folder of data a language."""
