"""Russian: words of dates, numbers, statuses, names and kinds of act; pure."""
