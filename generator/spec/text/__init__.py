"""The text of a file becomes a tree of texts with their places."""
