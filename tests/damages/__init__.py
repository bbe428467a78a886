"""Ways to break a Word file, and the code of the problem that the verifier finds in each."""
