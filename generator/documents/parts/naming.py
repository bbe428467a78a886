"""Names of sheets and headings: the file name of a template, a title in one line, a heading with its number."""

from generator.model.program import Program


def template(program: Program, document: str, packaged: str, own: str = "") -> str:
    """Return the file name: `own`, else the program's for `document`, else `packaged`."""
    return own or program.templates.get(document) or packaged


def one_line(title: str) -> str:
    """Return a title without its line breaks; every other character of it stays."""
    return " ".join(line for line in title.split("\n") if line)


def joined(*words: str) -> str:
    """Return those of `words` that are not empty with a space between them; none of their characters is lost."""
    return " ".join(word for word in words if word)
