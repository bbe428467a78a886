"""From a meaning to days: units of calendar and school years, clauses, kinds."""
