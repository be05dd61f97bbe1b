"""Makes relationship files for tests, of responses and of records of every kind."""

import hashlib
import unicodedata

from answering import document, the_catalogue
from counterpart.canonical import canonical_text
from counterpart.relationship import check_relationship_value

EARLY, LATE = "2026-11-01T08:00:00Z", "2026-11-02T08:00:00Z"


def action(id_="a-1", **changes) -> dict:
    """Return the object of an action, all of its members given."""
    return {
        "id": id_,
        "changed_at": EARLY,
        "assessment": "purpose",
        "dimension": "clarity",
        "finding": "pair-me-us",
        "round": "2026-11",
        "theme": "Why we do this",
        "now": "Nobody outside the bid team knows it.",
        "wanted": "Everyone who plans or pays can say it in a sentence.",
        "steps": ["Write the sentence together", "Tell it at both Monday meetings"],
        "owners": {"buyer": "Head of purchasing", "supplier": "Account manager"},
        "due": "2027-01-15",
        "recheck": "2027-05-01",
        "status": "open",
        **changes,
    }


def rule(id_="r-1", **changes) -> dict:
    """Return the object of a ground rule, all of its members given."""
    return {
        "id": id_,
        "changed_at": EARLY,
        "text": "Bad news travels within a day.",
        "state": "explicit-agreed",
        "checked": "2026-11-01",
        "every": 180,
        "note": "",
        **changes,
    }


def event(id_="e-1", **changes) -> dict:
    """Return the object of a change event, all of its members given."""
    return {
        "id": id_,
        "changed_at": EARLY,
        "date": "2026-08-03",
        "kind": "contacts",
        "side": "supplier",
        "note": "A new account manager.",
        **changes,
    }


def workshop(id_="w-1", **changes) -> dict:
    """Return the object of a workshop, all of its members given."""
    return {
        "id": id_,
        "changed_at": EARLY,
        "date": "2026-11-12",
        "round": "2026-11",
        "programme": "ninety-minutes",
        "title": "Ninety minutes",
        "shown": ["co-operation", "ground-rules"],
        "present": {"buyer": 5, "supplier": 4},
        "ground_rules": ["One person speaks at a time."],
        "parked": ["Who pays for the pilot?"],
        "worth": {"buyer": {"yes": 4, "no": 1}, "supplier": {"yes": 3, "partly": 1}},
        "recheck": "2027-05-12",
        **changes,
    }


def decision(id_="d-1", **changes) -> dict:
    """Return the object of a decision of that workshop on a ladder, all of its members given."""
    return {
        "id": id_,
        "changed_at": EARLY,
        "workshop": "w-1",
        "assessment": "co-operation",
        "topic": "goals",
        "title": "Do the two of you want the same?",
        "said": "Nobody had seen the supplier’s goals on paper.",
        "now": "2",
        "next": "3",
        "wrote": {
            "buyer": {"now": "3", "next": "4", "text": "We told them in March."},
            "supplier": {"now": "1", "next": "3", "text": ""},
        },
        **changes,
    }


def room_document(**changes) -> dict:
    """Return the object of a relationship file with a workshop and an action agreed in it."""
    of = {"assessment": "co-operation", "dimension": "goals", "workshop": "w-1"}
    room = {
        "format_version": 3,
        "actions": [action(), action("a-2", **of, theme="Goals on one page")],
        "workshops": [workshop()],
        "decisions": [decision()],
    }
    return relationship_document(**{**room, **changes})


def worded(*names, title="What only we ask") -> dict:
    """Return a set of questions of one's own as a file holds it, in English, one for each name."""
    asked = [
        {"name": n, "text": f"How do you see {n}?", "low": "Never", "high": "Every day"}
        for n in names or ("Price talks", "The joint warehouse")
    ]
    words = {"en": {"title": title, "questions": asked}}
    return {"format": "counterpart/own-questions", "format_version": 1, "words": words}


def id_of(questions) -> str:
    """Return the id of a set, worked out here on its own."""
    text = unicodedata.normalize("NFC", canonical_text(questions))
    return f"own-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def question_set(id_="", **changes) -> dict:
    """Return the object of a record of a set, all of its members given; its id is its words'."""
    questions = changes.get("questions", worded())
    return {"id": id_ or id_of(questions), "changed_at": EARLY, "questions": questions, **changes}


def set_up(**changes) -> dict:
    """Return the object of a set-up, all of its members given."""
    return {
        "changed_at": EARLY,
        "name": "Sample",
        "companies": {"buyer": "Acme", "supplier": "Borealis"},
        "round": "2026-11",
        "assessments": ["purpose", "trust"],
        "expected": {"buyer": {"decides": 2, "": 1}, "supplier": {"delivers": 3}},
        **changes,
    }


def relationship_document(**changes) -> dict:
    """Return the object of a relationship file with one of each."""
    return {
        "format": "counterpart/relationship",
        "format_version": 1,
        "names": ["Sample"],
        "responses": [document("buyer"), document("supplier")],
        "actions": [action()],
        "rules": [rule()],
        "events": [event()],
        **changes,
    }


def relationship(**changes):
    """Return a checked relationship with one of each."""
    return check_relationship_value(relationship_document(**changes), the_catalogue())
