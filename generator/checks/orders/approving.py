"""How a point reads that approves a document."""

import re

APPROVES = re.compile(
    r"\W*утвердить\b.*?(?:программ|план|комплекс\w* мер|переч(?:ень|ня)|карт[ау]|циклограмм)", re.DOTALL
)
"""Matches a point, in small letters, that approves a document of our kind."""
