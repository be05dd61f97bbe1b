"""The reports of the method `context`."""
