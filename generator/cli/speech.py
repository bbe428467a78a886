"""The language of the messages: chosen once, then every message is translated where it is shown."""

import gettext
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import generator
from generator.cli.translations import Catalogue
from generator.errors import Message

LANGUAGES = ("ru", "en")
DEFAULT = "ru"
_OF_CLICK = "click"
LOCALES = Path(generator.__file__).parent / "locales"

_VALUE = re.compile(r"\{(\w+)\}")
_COMMAND = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""Signs that do something to a terminal instead of being shown."""
_spoken = [DEFAULT]


def use(language: str) -> None:
    """Speak `language` (`ru` or `en`) from now on, click's own messages included."""
    _spoken[0] = language
    # click asks the standard gettext module, which knows the language from the environment only.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(_OF_CLICK, str(LOCALES))
    gettext.textdomain(_OF_CLICK)


def spoken() -> str:
    """Return the language in use, `ru` or `en`."""
    return _spoken[0]


def of_locale(environment: Mapping[str, str]) -> str:
    """Return the first language of the locale that is ours, else the default."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for wish in environment.get(variable, "").split(":"):
            if wish[:2].lower() in LANGUAGES:
                return wish[:2].lower()
    return DEFAULT


def say(message: Message) -> str:
    """Return the message in the language in use, with its values."""
    # The empty text is the header of a catalogue.
    return _filled(_catalogue(spoken()).text(message.text), message.values) if message.text else ""


def in_russian(message: Message) -> str:
    """Return the message in Russian, for a document that quotes it."""
    before = spoken()
    try:
        _spoken[0] = "ru"
        return say(message)
    finally:
        _spoken[0] = before


def counted(one: str, many: str, number: int, **values: object) -> str:
    """Return the sentence for `number` things, in the plural form the language needs; `{number}` is the number."""
    return _filled(_catalogue(spoken()).counted(one, many, number), {"number": number, **values})


@cache
def _catalogue(language: str) -> Catalogue:
    return Catalogue(LOCALES / language / "LC_MESSAGES" / "generator.mo")


def _filled(text: str, values: Mapping[str, object]) -> str:
    """Put the values in; braces that are no value's stay, so that messages may show the tags of templates."""
    return _VALUE.sub(lambda found: _shown(values[found[1]]) if found[1] in values else found[0], text)


def _shown(value: object) -> str:
    if isinstance(value, Message):
        return say(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(_shown(item) for item in value)
    return "\n".join(map(shown, str(value).split("\n")))


def shown(text: str) -> str:
    """Return `text` in one line that does nothing to a terminal: ends of lines and control signs as escapes."""
    return _COMMAND.sub(lambda found: ascii(found[0])[1:-1], text)
