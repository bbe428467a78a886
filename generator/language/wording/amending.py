"""Formulas of acts that amend other acts: what is called how in which case, and what is done with it.

The formulas are those of the rules on drafting acts; new text stands in quotation marks, which close before the stop.
"""

import re
from collections.abc import Mapping, Sequence

from generator.language.cases.grammar import Case
from generator.language.citations import quoted


def _forms(singular: str, plural: str) -> tuple[Mapping[Case, str], Mapping[Case, str]]:
    one, many = ({case: form for case, form in zip(Case, forms.split(), strict=True)} for forms in (singular, plural))
    return one, many


NOUNS: Mapping[str, tuple[Mapping[Case, str], Mapping[Case, str]]] = {
    "пункт": _forms("пункт пункта пункту пункт пунктом пункте", "пункты пунктов пунктам пункты пунктами пунктах"),
    "строка": _forms("строка строки строке строку строкой строке", "строки строк строкам строки строками строках"),
    "абзац": _forms("абзац абзаца абзацу абзац абзацем абзаце", "абзацы абзацев абзацам абзацы абзацами абзацах"),
    "заголовок": _forms(
        "заголовок заголовка заголовку заголовок заголовком заголовке",
        "заголовки заголовков заголовкам заголовки заголовками заголовках",
    ),
    "раздел": _forms(
        "раздел раздела разделу раздел разделом разделе", "разделы разделов разделам разделы разделами разделах"
    ),
    "подраздел": _forms(
        "подраздел подраздела подразделу подраздел подразделом подразделе",
        "подразделы подразделов подразделам подразделы подразделами подразделах",
    ),
    "графа": _forms("графа графы графе графу графой графе", "графы граф графам графы графами графах"),
    "наименование": _forms(
        "наименование наименования наименованию наименование наименованием наименовании",
        "наименования наименований наименованиям наименования наименованиями наименованиях",
    ),
    "преамбула": _forms(
        "преамбула преамбулы преамбуле преамбулу преамбулой преамбуле",
        "преамбулы преамбул преамбулам преамбулы преамбулами преамбулах",
    ),
    "паспорт": _forms(
        "паспорт паспорта паспорту паспорт паспортом паспорте",
        "паспорта паспортов паспортам паспорта паспортами паспортах",
    ),
    "слово": _forms("слово слова слову слово словом слове", "слова слов словам слова словами словах"),
    "цифра": _forms("цифра цифры цифре цифру цифрой цифре", "цифры цифр цифрам цифры цифрами цифрах"),
}
"""The nouns of units, in the singular and in the plural."""

_BEGINS = {
    Case.NOMINATIVE: "начинающаяся",
    Case.GENITIVE: "начинающейся",
    Case.DATIVE: "начинающейся",
    Case.ACCUSATIVE: "начинающуюся",
    Case.INSTRUMENTAL: "начинающейся",
    Case.PREPOSITIONAL: "начинающейся",
}
_FIGURES = re.compile(r"[\d\s\u00a0.,–%+−-]*\d[\d\s\u00a0.,–%+−-]*")
_TABLES = ("", "первой", "второй", "третьей", "четвёртой", "пятой", "шестой", "седьмой", "восьмой", "девятой")


def noun(name: str, case: Case, *, plural: bool = False) -> str:
    """Return the noun of a unit in the case."""
    return NOUNS[name][plural][case]


def row_beginning(words: str, case: Case) -> str:
    """Return «строку, начинающуюся словами «…»,», with the comma that closes the clause."""
    return f"{noun('строка', case)}, {_BEGINS[case]} словами «{words}»,"


def in_table(place: int) -> str:
    """Return «в таблице второй» for a table of a part that has several."""
    return f"в таблице {_TABLES[place]}" if place < len(_TABLES) else f"в таблице № {place}"


def replaced(old: str, new: str) -> str:
    """Return «слова «…» заменить словами «…»», of figures «цифры «15,0» заменить цифрами «14,0»»."""
    figures = is_figures(old) and is_figures(new)
    return f"{_said(old, Case.ACCUSATIVE, figures)} заменить {_said(new, Case.INSTRUMENTAL, figures)}"


def excluded(old: str) -> str:
    """Return «слова «…» исключить»."""
    return f"{_said(old, Case.ACCUSATIVE, is_figures(old))} исключить"


def followed(old: str, new: str) -> str:
    """Return «после слов «…» дополнить словами «…»»."""
    before = _said(old, Case.GENITIVE, is_figures(old))
    return f"после {before} дополнить {_said(new, Case.INSTRUMENTAL, is_figures(new))}"


def swapped(pairs: Sequence[tuple[str, str]]) -> str:
    """Return «слова «А» заменить словами «Б»», of several forms «слова «А», «Б» заменить соответственно словами …»."""
    if len(pairs) == 1:
        return replaced(*pairs[0])
    old, new = (", ".join(f"«{pair[side]}»" for pair in pairs) for side in (0, 1))
    return f"слова {old} заменить соответственно словами {new}"


def is_figures(text: str) -> bool:
    """Return whether a text is a number or several."""
    return _FIGURES.fullmatch(text) is not None


def _said(text: str, case: Case, figures: bool) -> str:
    name = "цифра" if figures else "слово"
    several = sum(sign.isdigit() for sign in text) > 1 if figures else len(re.findall(r"[^\W_]+(?:-\w+)*", text)) != 1
    return f"{noun(name, case, plural=several)} «{text}»"


WITH_PARTS = (" с подпунктами", " с пунктами под ними")
"""What stands under the numbers of points, and of headings."""

IN_WORDS = "изложить в следующей редакции:"
OF_CONTENT = "следующего содержания:"


def chapter(label: str, heading: str, case: Case) -> str:
    """Return «разделе II «Подходы …»», «подразделе 5.1 «…»», «паспорте Программы»."""
    first, _, rest = heading.partition(" ")
    if first.lower() == "паспорт" and not label:
        return f"{noun('паспорт', case)} {rest}".rstrip()
    name = "подраздел" if "." in label else "раздел"
    return " ".join(filter(None, (noun(name, case), label, quoted(heading) if heading else "")))
