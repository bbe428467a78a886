"""The plans of a program as an Excel workbook: made when it is asked for, and from then on kept up to date."""

from generator.model.family import Family

NAME = "workbook.xlsx"


def made(family: Family) -> bytes:
    """Return the workbook of a family, empty where it has no plans."""
    return b""
