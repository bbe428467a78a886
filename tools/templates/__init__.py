"""The packaged Word templates as data: `python -m tools.templates [FOLDER]` writes them, byte for byte the same."""
