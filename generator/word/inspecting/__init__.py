"""What a Word file looks like, by its effective properties, and the same file with remarks in it."""
