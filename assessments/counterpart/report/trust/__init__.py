"""The reports of the method `trust`."""
