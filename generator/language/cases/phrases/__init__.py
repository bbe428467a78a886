"""Posts, institutions and titles: the group of words that is inflected, and what stays behind it."""
