"""Templates and contexts become the bytes of Word documents; the only room that knows docxtpl, python-docx and lxml."""
