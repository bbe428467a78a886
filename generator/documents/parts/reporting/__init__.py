"""What a report says besides its plans: counts, charts, what is overdue, who has answered, conclusions."""
