"""Single words: the dictionary, endings, spelling, and the words of our field that need a rule of their own."""
