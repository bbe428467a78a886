"""Office files as packages (ECMA-376, part 2): the zip with its guards, its parts, and what else a file may be."""
