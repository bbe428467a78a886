"""The language of term phrases: words, rules and how their pieces become one meaning."""
