"""The pages of the workshop, and what they take from the programmes and the plays."""
