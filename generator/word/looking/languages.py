"""The language of the text: Russian, where a template names none."""

from generator.word.looking.styles import defaults
from generator.word.parts.markup import VALUE, Element, ensured, w
from generator.word.parts.styles import default_style

_SPOKEN = "ru-RU"
_STYLE = w("style")


def names_language(styles: Element) -> bool:
    """Return whether the defaults, or the default paragraph style, say the language of the text."""
    holders = [styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")]
    default = default_style(styles)
    holders += [one.find(f"{w('rPr')}/{w('lang')}") for one in styles.iter(_STYLE) if one.get(w("styleId")) == default]
    return any(one is not None and one.get(VALUE) for one in holders)


def set_language(styles: Element) -> None:
    """Make Russian the language of text that names no other."""
    ensured(defaults(styles), "lang").set(VALUE, _SPOKEN)
