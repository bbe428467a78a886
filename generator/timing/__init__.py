"""Term phrases and calendars; the seam for what terms mean."""
