"""Choices of the house for all its documents; what is left empty stays as the template's author made it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """The look on paper, the rows of ГОСТ Р 7.0.97 that the standard leaves to the house.

    `face` is a typeface, `size` and `table_size` are points; 0 and empty texts keep the template's own. `retention`
    (`long`, `short`) gives the binding margin, 30 or 20 mm. `letterhead` is `longitudinal` or `corner`, `heading` of an
    act `centre` or `left`, `verb` `capitals` or `plain`, `appendix_pages` `own` or `through`. `appendix_line` prints
    «Приложение» above an approval block, `column_numbers` a row of column numbers under the head of a table.
    """

    face: str = ""
    size: int = 0
    table_size: int = 0
    retention: str = ""
    two_sided: bool = False
    letterhead: str = "longitudinal"
    heading: str = "centre"
    verb: str = "capitals"
    appendix_pages: str = "own"
    appendix_line: bool = False
    column_numbers: bool = False


@dataclass(frozen=True)
class Typography:
    """How text is set: no-break joints on paper; for the check `percent` (`spaced`, `tight`), `ranges` (`en`, `em`)."""

    joints: bool = True
    percent: str = "spaced"
    ranges: str = "en"


@dataclass(frozen=True)
class Pdf:
    """The kind of PDF: `plain` (tagged), `archive` (PDF/A-2b) or `accessible` (PDF/UA-1)."""

    standard: str = "plain"
