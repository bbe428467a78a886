"""The formulas of amending acts agree with what they name."""

import pytest

from generator.documents.parts.amending.words import How, edits, performed
from generator.language.cases.grammar import Case
from generator.language.ordinals import ordinal
from generator.language.wording import amending


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("15,0", "14,0", "цифры «15,0» заменить цифрами «14,0»"),
        ("5", "4", "цифру «5» заменить цифрой «4»"),
        ("9", "10", "цифру «9» заменить цифрами «10»"),
        ("май", "июнь", "слово «май» заменить словом «июнь»"),
        ("май", "до 1 июня", "слово «май» заменить словами «до 1 июня»"),
        ("до 1 марта", "март", "слова «до 1 марта» заменить словом «март»"),
        ("план-график", "план", "слово «план-график» заменить словом «план»"),
        ("5", "пять", "слово «5» заменить словом «пять»"),
    ],
)
def test_words_and_figures_are_told_apart_and_counted(old: str, new: str, said: str) -> None:
    assert amending.replaced(old, new) == said


def test_words_are_excluded_and_added() -> None:
    assert amending.excluded("и школы") == "слова «и школы» исключить"
    assert amending.followed("школы", "округа") == "после слова «школы» дополнить словом «округа»"
    assert amending.followed("2025 и 2026", "годы") == "после слов «2025 и 2026» дополнить словом «годы»"


def test_parts_are_called_by_their_number_and_heading() -> None:
    assert amending.chapter("II", "Дорожная карта", Case.PREPOSITIONAL) == "разделе II «Дорожная карта»"
    assert amending.chapter("5.1", "План", Case.ACCUSATIVE) == "подраздел 5.1 «План»"
    assert amending.chapter("", "Паспорт Программы", Case.PREPOSITIONAL) == "паспорте Программы"
    assert amending.chapter("", "Ресурсы", Case.GENITIVE) == "раздела «Ресурсы»"


@pytest.mark.parametrize(
    ("number", "case", "said"),
    [
        (1, Case.NOMINATIVE, "первый"),
        (2, Case.GENITIVE, "второго"),
        (3, Case.PREPOSITIONAL, "третьем"),
        (6, Case.INSTRUMENTAL, "шестым"),
        (21, Case.PREPOSITIONAL, "двадцать первом"),
        (40, Case.GENITIVE, "сорокового"),
        (53, Case.ACCUSATIVE, "пятьдесят третий"),
    ],
)
def test_paragraphs_are_counted_in_words(number: int, case: Case, said: str) -> None:
    assert ordinal(number, case) == said


def test_paragraphs_are_counted_up_to_ninety_nine() -> None:
    assert all(ordinal(number, case) for number in range(1, 100) for case in Case)
    with pytest.raises(ValueError, match="100"):
        ordinal(100, Case.NOMINATIVE)


@pytest.mark.parametrize(
    ("old", "new", "quotes"),
    [
        ("до 1 марта 2025 г.", "до 15 марта 2025 г.", ["1 марта"]),
        ("школы и сады, сады и школы", "школы и парки, сады и школы", ["сады, сады"]),
        ("Приказ, справка", "Приказ", [", справка"]),
        ("август–сентябрь, ежегодно", "сентябрь, ежегодно", ["август–сентябрь"]),
        ("на 2025/2026 учебный год", "на 2025/26 учебный год", ["2025/2026"]),
        ("всего 1 400,5 рублей", "всего 1 500,5 рублей", ["1 400,5"]),
        ("МБОУ «СОШ № 2» и сад", "МБОУ «СОШ № 3» и сад", ["«СОШ № 2»"]),
    ],
)
def test_what_is_quoted_stands_once_at_the_borders_of_words_and_closes_its_marks(
    old: str, new: str, quotes: list[str]
) -> None:
    found = edits(old, new)
    assert [one.quote for one in found] == quotes
    text = old
    for one in found:
        text = performed(text, one)
    assert text == new


def test_a_text_written_anew_is_not_worded_by_words() -> None:
    assert edits("а б в г д е", "ж б з г и е к в л") == () or len(edits("а б в г д е", "ж б з г и е к в л")) == 1


def test_a_word_is_added_after_the_one_before_it() -> None:
    (found,) = edits("Сравнить итоги по школам и предметам", "Сравнить итоги по школам округа и предметам")
    assert (found.how, found.quote, found.text) == (How.AFTER, "школам", "округа")
