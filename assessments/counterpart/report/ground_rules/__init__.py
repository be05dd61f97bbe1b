"""The reports of the method `ground-rules`."""
