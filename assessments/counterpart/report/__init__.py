"""Reports: what a score or a comparison says, as views that the templates print."""

from counterpart.report.render import render_comparison, render_score

__all__ = ["render_comparison", "render_score"]
