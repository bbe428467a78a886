"""Acts: their requisites, their points, and what they approve."""
