"""The reports of the method `co-operation`."""
