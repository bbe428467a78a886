"""A Word file and its XML: the package, its parts, their tables, styles and sections."""
