"""The whole relationship: what all its assessments say together."""

from counterpart.whole.render import render_whole
from counterpart.whole.together import Together, compare_all
from counterpart.whole.view import WholeView, whole_view
from counterpart.whole.workbook import whole_workbook

__all__ = ["Together", "WholeView", "compare_all", "render_whole", "whole_view", "whole_workbook"]
