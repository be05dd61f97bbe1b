"""The plan: from findings to what both sides do, with an owner on each and a day to look again."""

from counterpart.plan.calendar import plan_calendar
from counterpart.plan.render import render_plan
from counterpart.plan.suggestions import suggestions, taken
from counterpart.plan.table import plan_table
from counterpart.plan.view import PlanView, plan_view
from counterpart.plan.workbook import add_plan, plan_sheets, plan_workbook

__all__ = [
    "PlanView",
    "add_plan",
    "plan_calendar",
    "plan_sheets",
    "plan_table",
    "plan_view",
    "plan_workbook",
    "render_plan",
    "suggestions",
    "taken",
]
