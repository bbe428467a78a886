"""How texts are written: signs, words, names, abbreviations inside sentences."""
