"""What is to be built, in which order, from reading to writing."""
