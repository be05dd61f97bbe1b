"""The reports of the method `stakeholders`."""
