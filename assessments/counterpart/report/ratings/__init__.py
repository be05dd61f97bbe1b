"""The reports of the method `ratings`."""
