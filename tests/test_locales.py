"""Both catalogues are complete, compiled, and Russian is Russian."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from generator.cli import speech
from generator.cli.translations import Catalogue
from generator.errors import msg
from tools import messages

ROOT = Path(__file__).parent.parent
RENEW = "run `make messages` and translate what it names"
_NAMES = re.compile(r"\{(\w+)(?:!r)?\}")
_TAGS = re.compile(r"\{.*?\}|--[a-z-]+")
_LATIN = re.compile(r"[A-Za-z]{3,}")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return messages.catalogue(request.param)


def pairs(catalogue: Catalog) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(forms(one.id), forms(one.string)) for one in catalogue if one.id]


def forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, (tuple, list)) else (str(text or ""),)


def test_every_text_is_translated(catalogue: Catalog) -> None:
    assert list(messages.untranslated(catalogue)) == [], RENEW


def test_the_catalogue_holds_the_texts_of_the_code_and_no_others(catalogue: Catalog) -> None:
    file = messages.LOCALES / str(catalogue.locale) / "LC_MESSAGES" / "generator.po"
    assert file.read_bytes() == messages.po(catalogue), RENEW


def test_the_compiled_catalogue_is_that_of_the_text(catalogue: Catalog) -> None:
    file = messages.LOCALES / str(catalogue.locale) / "LC_MESSAGES" / "generator.mo"
    assert file.read_bytes() == messages.mo(catalogue), RENEW
    assert file.with_name("click.mo").read_bytes() == messages.mo(messages.of_click(catalogue)), RENEW


def test_a_compiled_catalogue_says_what_its_text_says(catalogue: Catalog) -> None:
    file = messages.LOCALES / str(catalogue.locale) / "LC_MESSAGES" / "generator.mo"
    read = Catalogue(file)
    for originals, translations in pairs(catalogue):
        assert read.text(originals[0]).split("\0")[0] == translations[0]
        if len(originals) > 1:
            said = [read.counted(originals[0], originals[1], number) for number in (1, 2, 5, 11, 21, 112)]
            form = {"ru": (0, 1, 2, 2, 0, 2), "en": (0, 1, 1, 1, 1, 1)}[str(catalogue.locale)]
            assert said == [translations[number] for number in form]
    assert read.text("No such text.") == "No such text."
    assert [read.counted("1 gnu", "2 gnus", number) for number in (1, 2)] == ["1 gnu", "2 gnus"]


def test_a_translation_keeps_every_value(catalogue: Catalog) -> None:
    wrong = [
        (text, said)
        for text, said in pairs(catalogue)
        if not {tuple(sorted(_NAMES.findall(form))) for form in said}
        <= {tuple(sorted(_NAMES.findall(form))) for form in text}
    ]
    assert wrong == []


def test_a_translation_begins_and_ends_like_its_text(catalogue: Catalog) -> None:
    wrong = [
        (text, said)
        for text, said in pairs(catalogue)
        if not {edge(form) for form in said} <= {edge(form) for form in text}
    ]
    assert wrong == []


def edge(text: str) -> tuple[bool, bool, bool]:
    return text.startswith("\n"), text.endswith("\n"), text.rstrip().endswith((".", "?", "!"))


def test_russian_texts_are_in_russian() -> None:
    said = [form for _, forms_ in pairs(messages.catalogue("ru")) for form in forms_]
    assert [form for form in said if _LATIN.search(_TAGS.sub("", form)) and not _CYRILLIC.search(form)] == []


def test_no_translation_is_marked_as_doubtful(catalogue: Catalog) -> None:
    file = messages.LOCALES / str(catalogue.locale) / "LC_MESSAGES" / "generator.po"
    assert "fuzzy" not in file.read_text(encoding="utf-8")


def test_every_message_is_a_literal_that_can_be_collected() -> None:
    known = {text if isinstance(text, str) else text[0] for text in messages.texts()}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for text in literals(path):
            assert text in known, f"{path}: {text!r}"


def literals(path: Path) -> list[object]:
    """The first argument of every message; one that repeats another message (`msg(other.text, …)`) is passed over."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"msg", "counted"}]
    first = [call.args[0] for call in named]
    repeated = [one for one in first if isinstance(one, ast.Attribute) and one.attr == "text"]
    return [getattr(one, "value", None) for one in first if one not in repeated]


@pytest.fixture(autouse=True)
def _speech_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setattr(speech, "_spoken", ["ru"])


def test_russian_has_three_plural_forms() -> None:
    speech.use("ru")
    said = [speech.counted("{number} file was created.", "{number} files were created.", n) for n in (1, 3, 5, 11, 21)]
    assert said == ["Создан 1 файл.", "Создано 3 файла.", "Создано 5 файлов.", "Создано 11 файлов.", "Создан 21 файл."]


def test_a_message_inside_a_message_is_translated_too() -> None:
    speech.use("ru")
    said = speech.say(msg("Next: cd {folder}", folder=msg("error")))
    assert said == "Далее: cd ошибка"


def test_a_value_with_braces_is_shown_as_it_is() -> None:
    speech.use("en")
    assert speech.say(msg("Next: cd {folder}", folder="{folder} {{ x }}")) == "Next: cd {folder} {{ x }}"


def test_several_values_are_joined() -> None:
    speech.use("en")
    assert speech.say(msg("There are: {names}", names=("a", "b"))) == "There are: a, b"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "ru"),
        ({"LANG": "C.UTF-8"}, "ru"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        ({"LANGUAGE": "de:en:ru", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "ru"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert speech.of_locale(environment) == language
