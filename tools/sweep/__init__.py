"""Lets every write of a command fail in turn, or the command die at it, and looks at what is left."""
