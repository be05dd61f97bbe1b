"""The workshop: a programme and the comparisons of a relationship as cards for a room.

A card has stages. What the room sees after each of them is HTML of its own, and nothing of a later
stage stands in an earlier one. What the presenter says is never part of a stage.
"""

from counterpart.workshop.agenda import Agenda, read_agenda
from counterpart.workshop.card import KINDS, Card
from counterpart.workshop.deck import deck
from counterpart.workshop.subjects import ORDERS

__all__ = ["KINDS", "ORDERS", "Agenda", "Card", "deck", "read_agenda"]
