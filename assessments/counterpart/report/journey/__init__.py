"""The reports of the method `journey`."""
