"""A template is compiled, filled with a context, and what printing left to do is done."""
