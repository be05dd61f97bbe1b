"""The plan: from findings to what both sides do, with an owner on each and a day to look again."""

from counterpart.plan.calendar import plan_calendar
from counterpart.plan.render import render_plan
from counterpart.plan.suggestions import suggestions, taken
from counterpart.plan.table import plan_table
from counterpart.plan.view import PlanView, plan_view

__all__ = [
    "PlanView",
    "plan_calendar",
    "plan_table",
    "plan_view",
    "render_plan",
    "suggestions",
    "taken",
]
