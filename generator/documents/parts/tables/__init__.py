"""Rows and cells of every kind of table: numbers, merges, columns, figures."""
