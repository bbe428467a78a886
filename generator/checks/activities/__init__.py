"""Activities and their results, one by one and beside each other."""
