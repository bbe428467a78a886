"""Finds, reads and writes files: whole or not at all, never over what a person changed."""
