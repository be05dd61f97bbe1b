"""The reports of the method `pulse`."""
