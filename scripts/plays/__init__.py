"""The plays: their facts in `assessments/plays/`, their words in `content/<language>/plays/`."""
