"""The reports of the method `relationship-type`."""
