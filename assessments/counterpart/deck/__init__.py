"""Decks and documents: one description of slides or pages as plain data, which any writer takes.

The command and the page write the same description, each with a library of its own.
"""

from counterpart.deck.comparison import comparison_deck
from counterpart.deck.document import Document, minutes_document, plan_document
from counterpart.deck.model import Deck, Slide
from counterpart.deck.whole import whole_deck
from counterpart.deck.workshop import workshop_deck

__all__ = [
    "Deck",
    "Document",
    "Slide",
    "comparison_deck",
    "minutes_document",
    "plan_document",
    "whole_deck",
    "workshop_deck",
]
