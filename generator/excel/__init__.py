"""Excel workbooks: bytes in, bytes out."""
