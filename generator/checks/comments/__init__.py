"""Comments and settings that govern rules: found where specs are read."""
