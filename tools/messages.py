"""Renews the catalogues of messages: `make messages` collects the texts, keeps translations, compiles.

The same texts give the same bytes on every machine. A text without translation is named, and the exit status is 1.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "generator" / "locales"
LANGUAGES = ("en", "ru")
Text = str | tuple[str, ...]
"""A text, or its two English forms: of one thing and of several."""

CLICK: tuple[Text, ...] = (
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    "Choose from:\n\t{choices}",
    "Error: {message}",
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    "Invalid value for {param_hint}: {message}",
    "Invalid value: {message}",
    "Missing argument",
    "Missing command.",
    "Missing option",
    "Missing parameter",
    "Missing parameter: {param_name}",
    "No such option: {name}",
    "No such option {name!r}.",
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    "Option {name!r} does not take a value.",
    "Options",
    "Try '{command} {option}' for help.",
    "Usage:",
    "default: {default}",
    "required",
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
"""What click itself may say to a user of ours, in its several versions."""


class _Catalogue(Catalog):
    """A catalogue whose header holds what readers need, and neither dates nor the version of the tool that wrote it."""

    @property  # type: ignore[misc]
    def mime_headers(self) -> list[tuple[str, str]]:
        """The lines of the header."""
        return [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
        ]


def main() -> int:
    """Write every catalogue; return 0 if all texts are translated, 1 otherwise."""
    missing = [fault for language in LANGUAGES for fault in _renew(language)]
    print(*missing, sep="\n", end="\n" if missing else "")
    return 1 if missing else 0


def texts() -> dict[Text, list[str]]:
    """Return every text that users may see, with the files it stands in."""
    found: dict[Text, list[str]] = {text: ["click"] for text in CLICK}
    keywords = {"msg": None, "counted": (1, 2)}
    for file, _, text, _, _ in extract_from_dir(ROOT / "generator", [("**.py", "python")], keywords=keywords):
        places = found.setdefault(text, [])
        if (place := f"generator/{Path(file).as_posix()}") not in places:
            places.append(place)
    return found


def catalogue(language: str) -> Catalog:
    """Return the catalogue of a language with all texts and the translations that its file has."""
    old = read_po((LOCALES / language / "LC_MESSAGES" / "generator.po").read_bytes().splitlines(), language)
    comment = f"# Messages of the generator: {language}. Renewed by `make messages`."
    new = _Catalogue(language, "generator", comment, fuzzy=False)
    for text, places in texts().items():
        new.add(text, _translation(old, text, language), [(place, 0) for place in sorted(places)])
    return new


def of_click(made: Catalog) -> Catalog:
    """Return those texts of a catalogue that click says."""
    found = _Catalogue(made.locale, "generator", fuzzy=False)
    for text in CLICK:
        message = made.get(text if isinstance(text, str) else text[0])
        assert message
        found.add(message.id, message.string)
    return found


def po(made: Catalog) -> bytes:
    """Return the catalogue as its text file."""
    file = BytesIO()
    write_po(file, made, width=110, sort_output=True, include_lineno=False)
    return file.getvalue()


def mo(made: Catalog) -> bytes:
    """Return the catalogue as its compiled file."""
    file = BytesIO()
    write_mo(file, made)
    return file.getvalue()


def untranslated(made: Catalog) -> Iterator[str]:
    """Yield the texts that have no translation in every form."""
    for message in made:
        if message.id and not all(_forms(message)):
            yield f"{made.locale}: {message.id!r}"


def _forms(message: Message) -> tuple[str, ...]:
    strings = message.string
    return tuple(strings) if isinstance(strings, (tuple, list)) else (strings or "",)


def _translation(old: Catalog, text: Text, language: str) -> str | tuple[str, ...]:
    if language == "en":  # the texts are English
        return text
    found = old.get(text if isinstance(text, str) else text[0])
    forms = _forms(found) if found else ()
    if isinstance(text, str):
        return forms[0] if len(forms) == 1 else ""
    return forms if len(forms) == old.num_plurals else ("",) * old.num_plurals


def _renew(language: str) -> list[str]:
    folder = LOCALES / language / "LC_MESSAGES"
    made = catalogue(language)
    (folder / "generator.po").write_bytes(po(made))
    (folder / "generator.mo").write_bytes(mo(made))
    # click asks the standard gettext module, which reads the whole of a catalogue.
    (folder / "click.mo").write_bytes(mo(of_click(made)))
    return list(untranslated(made))


if __name__ == "__main__":
    sys.exit(main())
