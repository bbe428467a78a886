"""What documents are put together from: rows, tables, numbers, blocks."""
