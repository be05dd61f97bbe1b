"""The reports of the method `touchpoints`."""
