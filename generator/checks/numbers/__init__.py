"""Numbers of rows, headings and points that people typed."""
