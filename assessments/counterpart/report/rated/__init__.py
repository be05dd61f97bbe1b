"""What the reports of methods built on ratings share."""
