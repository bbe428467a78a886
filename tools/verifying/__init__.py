"""Independent checks of everything that the program makes from the samples: `make verify`."""
