"""Word files and filled forms become values; the seam for import and collation."""
