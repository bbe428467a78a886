"""Hostile files: what somebody may write, send or leave in a folder, and what the program must say of each."""
