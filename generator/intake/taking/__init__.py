"""Edits that people made in finished documents, brought back into the spec."""
