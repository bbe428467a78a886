"""Two finished documents become one with tracked changes: aligned, compared word by word, marked."""
