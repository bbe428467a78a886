"""Rules: each is one function from what is examined to what it finds; pure. The table of all is in `table.py`."""
