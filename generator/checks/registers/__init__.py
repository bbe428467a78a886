"""Names of the registers – parties, acts, abbreviations – and how texts use them."""
