"""The reports of the method `expectations`."""
