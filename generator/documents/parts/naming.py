"""What a sheet says besides its context: the file name of its template, and its title property."""

from generator.model.program import Program


def template(program: Program, document: str, packaged: str, own: str = "") -> str:
    """Return the file name: `own`, else the program's for `document`, else `packaged`."""
    return own or program.templates.get(document) or packaged


def one_line(title: str) -> str:
    """Return a title without its line breaks, for the property of a file."""
    return " ".join(title.split())
