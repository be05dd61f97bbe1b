"""The reports of the method `purpose`."""
