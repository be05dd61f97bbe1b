"""What stands in requests beside worked cases: a plan, a workshop, a programme, a brand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

AT = "2026-11-20T09:00:00Z"
PLAN: Mapping[str, Any] = {
    "names": ["Ørsted & Zoë"],
    "today": "2026-11-24",
    "actions": [
        {
            "id": "a-1",
            "changed_at": AT,
            "theme": "=1+1, <b>“who pays”</b>",
            "steps": ["First\nand then"],
            "owners": {"buyer": "Zoë", "supplier": ""},
            "due": "2026-11-22",
            "recheck": "2027-02-01",
            "status": "doing",
        },
    ],
    "rules": [{"id": "r-1", "changed_at": AT, "state": "assumed", "checked": AT[:10], "every": 90}],
    "events": [{"id": "e-1", "changed_at": AT, "date": AT[:10], "kind": "volume"}],
}
"""A plan beside the worked cases."""
MINUTES: Mapping[str, Any] = {
    **PLAN,
    "actions": [{**PLAN["actions"][0], "workshop": "w-1"}],
    "workshops": [
        {
            "id": "w-1",
            "changed_at": AT,
            "date": AT[:10],
            "present": {"buyer": 5, "supplier": 4},
            "parked": ["Who pays, <b>“when”</b>"],
            "worth": {"buyer": {"yes": 4, "no": 1}, "supplier": {"partly": 4}},
            "recheck": "2027-02-01",
        },
    ],
    "decisions": [
        {
            "id": "d-1",
            "changed_at": AT,
            "workshop": "w-1",
            "title": "=1+1, <b>“who pays”</b>",
            "said": "One\ntwo, Zoë",
            "now": "2",
            "next": "3",
            "wrote": {"buyer": {"now": "1", "text": "Ørsted"}},
        },
    ],
}
"""A workshop of which minutes are made."""
PROGRAMME: Mapping[str, Any] = {
    "id": "p-1",
    "title": "Ørsted & Zoë",
    "changed_at": AT,
    "revision": 1,
    "days": [
        {
            "date": "2026-12-01",
            "start": "22:30",
            "blocks": [
                {"title": "Open; “the door”", "text": "One\ntwo, three", "minutes": 120},
                {"title": "Coffee", "text": "", "minutes": 0},
            ],
        },
    ],
}
BRAND: Mapping[str, Any] = {
    "name": "Ørsted & G",
    "contact": "Zoë",
    "footer": "=1+1",
    "colour": "#7a1f5c",
    "picture": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGOoko/5DwAEAQH1jMhuM"
    "QAAAABJRU5ErkJggg==",
}
"""A brand with a logo of one pixel, on a workbook."""
