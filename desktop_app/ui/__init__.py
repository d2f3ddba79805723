"""Windows: they show values and say what the agent meant. None decides."""
