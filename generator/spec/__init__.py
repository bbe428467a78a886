"""Text of a spec, checked against the schema, becomes values with their places; pure."""
