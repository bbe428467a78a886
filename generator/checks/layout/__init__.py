"""The layout of a Word file, by effective properties; in specs there is none."""
