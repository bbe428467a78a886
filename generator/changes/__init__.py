"""Two editions become a list of changes; the seam for amendments."""
