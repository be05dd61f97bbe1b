"""Many relationships side by side: a row each, a picture of level against gap, and a table."""

from counterpart.portfolio.columns import columns_of
from counterpart.portfolio.row import row_of
from counterpart.portfolio.sorting import order
from counterpart.portfolio.view import PortfolioView, portfolio_view
from counterpart.portfolio.words import Line, Words

__all__ = [
    "Line",
    "PortfolioView",
    "Words",
    "columns_of",
    "order",
    "portfolio_view",
    "row_of",
]
