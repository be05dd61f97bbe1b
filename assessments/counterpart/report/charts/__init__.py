"""The charts: where everything stands in a drawing; the templates draw it."""
