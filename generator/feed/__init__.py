"""What is due → an iCalendar file; bytes in, bytes out."""
