"""One module a command: its arguments, a call into the rooms, what it prints."""
