"""Dates and periods: possible, in order, the same everywhere."""
