"""From untrusted bytes to responses: everything is checked, all problems at once."""
