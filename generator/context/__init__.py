"""The vocabulary of contexts: what documents hand to templates, and how it is described to people who edit them."""
