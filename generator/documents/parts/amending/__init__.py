"""Changes between two editions, as people name them, and as an amending act words them."""
