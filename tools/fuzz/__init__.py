"""Damages files in chance ways and tries their readers: a value or our error, soon and in little memory."""
