"""A failing and a passing example for every rule; one module a theme, each with its `EXAMPLES`."""
