"""A PDF as LibreOffice wrote it: checked, mended, made the same every time."""
