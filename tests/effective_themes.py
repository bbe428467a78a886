"""The faces of a theme, which win over those that are named beside them."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from tests.effective_values import attributes

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def themed(found: dict[str, dict[str, str]], theme: Element) -> dict[str, dict[str, str]]:
    """Return properties of a run with the face that the theme gives it, where they name one of its faces."""
    faces: Mapping[str, str] = found.get("rFonts", {})
    named = faces.get("hAnsiTheme")
    if not named:
        return found
    kind = "majorFont" if named.startswith("major") else "minorFont"
    fonts = next(theme.iter(A + kind), None)
    latin = None if fonts is None else fonts.find(A + "latin")
    face = attributes(latin).get("typeface", f"a theme that is not there: {named}")
    return found | {"rFonts": {**faces, "hAnsi": face}}
