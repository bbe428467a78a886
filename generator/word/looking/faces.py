"""One typeface for a whole document (ГОСТ Р 7.0.97-2016, 3.3): in defaults, styles, lists and runs."""

from generator.word.looking.styles import defaults
from generator.word.looking.trees import Trees
from generator.word.parts.markup import Element, ensured, w

_FONTS = w("rFonts")
_THEMES = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_SYMBOLS = frozenset(
    ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "marlett", "opensymbol", "starsymbol")
    + ("zapfdingbats", "segoe ui symbol", "segoe ui emoji", "ms gothic", "mt extra", "cambria math")
)
"""Typefaces whose letters are signs: bullets, ticked boxes, formulas."""


def set_face(trees: Trees, face: str) -> None:
    """Make `face` the typeface of all text but signs, and say so in the defaults."""
    styles = trees.side("styles")
    if styles is not None:
        fonts = ensured(defaults(styles), "rFonts")
        for script in _THEMES:
            fonts.set(w(script), face)
    for _, root in trees.every():
        for fonts in root.iter(_FONTS):
            _replace(fonts, face)


def _replace(fonts: Element, face: str) -> None:
    if any(fonts.get(w(script), "").lower() in _SYMBOLS for script in _THEMES):
        return
    for script, theme in _THEMES.items():
        themed = fonts.attrib.pop(w(theme), "")
        if themed or fonts.get(w(script)):
            fonts.set(w(script), face)
