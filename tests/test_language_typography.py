"""What is proposed to the author of a text, and what never is."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.context.rich import blocks
from generator.language.typography.changes import Change, changed
from generator.language.typography.habits import Habits, habits
from generator.language.typography.proposals import changes, proposed
from generator.model.look import Typography
from tests.typography_texts import PIECES, SAMPLES

USUAL = Habits()


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ('МБОУ "СОШ № 1" и “Лицей”', "МБОУ «СОШ № 1» и «Лицей»"),
        ('Центр "Дом "Берег"", МБУ «Центр "Росток"»', "Центр «Дом „Берег“», МБУ «Центр „Росток“»"),
        ("МБУ «Центр «Росток»»", "МБУ «Центр „Росток“»"),
        ('**"Слово"** и "**слово**"', "**«Слово»** и «**слово**»"),
        ("учебно - методическая работа, учебно — методическая", "учебно - методическая работа, учебно – методическая"),
        ("Качество - главный показатель, школ - участников", "Качество – главный показатель, школ – участников"),
        ("слово - слово, слово — слово -- слово", "слово – слово, слово – слово – слово"),
        ("**Отдел** - да, слово– слово, слово –слово", "**Отдел** – да, слово – слово, слово – слово"),
        ("- первый пункт - важный", "- первый пункт – важный"),
        ("на 2025-2027 годы, 2025—2026 и 2025 - 2027 гг.", "на 2025–2027 годы, 2025–2026 и 2025–2027 гг."),
        ("5-8 классы, 7-9 мая, 10-15%, пп. 1-3, 5-8-х классов", "5–8 классы, 7–9 мая, 10–15 %, пп. 1–3, 5–8-х классов"),
        ("I-III кварталы", "I–III кварталы"),
        ("приказ№5, №№5,6 (№7)", "приказ № 5, №№ 5,6 (№ 7)"),
        ("Школа N 5, закон N 273-ФЗ, No 7, закон N5", "Школа № 5, закон № 273-ФЗ, № 7, закон № 5"),
        ("12500 руб., 1250000,5 тыс. руб.", "12 500 руб., 1 250 000,5 тыс. руб."),
        ("12.5 %, 3.5 балла, -2.25 млн", "12,5 %, 3,5 балла, -2,25 млн"),
        ("два  слова   и три", "два слова и три"),
        ("слово , слово ; слово : слово ! Слово ,слово .", "слово, слово; слово: слово! Слово, слово."),
        ("до 01.03.2017 г. включительно, с 01.03.2017 года", "до 01.03.2017 включительно, с 01.03.2017"),
        ("до 01.03.2017 г.", "до 01.03.2017"),
        ("2025г., 2024гг., 2026года", "2025 г., 2024 гг., 2026 года"),
        ("с 01 по 05 мая, 03 января, 01-05 сентября", "с 1 по 5 мая, 3 января, 1–5 сентября"),
        ("от « 30 »ноября 2015г.№491", "от 30 ноября 2015 г. № 491"),
        ('«04» марта и "5" мая', "4 марта и 5 мая"),
    ],
)
def test_proposals(written: str, better: str) -> None:
    assert proposed(written, USUAL) == better


@pytest.mark.parametrize(
    "kept",
    [
        "с 2025-01-31 по 2025-02-28, за 2025-26 и 2025-q3, 2022-01..2024-08",
        "8-800-200-10-20, 22-15-40, доб. 12-3, кв. 3-5",
        "№ 12-3, № 2025-2027, 273-ФЗ, ГОСТ Р 2025-2027, СП 2012-2020",
        "2025/26 учебный год, 2025/2026 учебный год",
        "a-b@mail.ru, http://x.ru/a-b?q=12.5%20, www.x.ru, otchet_2025-2027.docx, school-5.edu.ru",
        "пункт 2.1 раза, 01.09 чел., п. 2.5 %, версия 2.5 раза",
        "5 - 3, 1 : 2, 10-5 %, 05-08 классы",
        'Текст "не закрыт, 17" и 24"',
        "„Развитие образования“",
        "слово -слово, авто- и мототранспорт, план-график, июль-август",
        "20251 и № 12500 чел., 2025 чел.",
        "в количестве ? человек",
        "Срок сдачи 01.03.2017 г. Ответственный – отдел",
        "01.03.2001 г. рождения",
        "от        №            , ____  ____",
        "- пункт\n  - подпункт\n1. Первый\n\\- не пункт",
        "класс N95, School N 5",
        "**жирный текст** и \\* звёздочка",
        "1 .Текст",
    ],
)
def test_what_may_be_meant_stays(kept: str) -> None:
    assert proposed(kept, USUAL) == kept


def test_the_house_chooses_per_cent_and_ranges() -> None:
    text = "5% и 10 %, 2025–2027 годы, 5-8 классы, слово - слово"
    assert proposed(text, habits(Typography())) == "5 % и 10 %, 2025–2027 годы, 5–8 классы, слово – слово"
    other = habits(Typography(percent="tight", ranges="em"))
    assert proposed(text, other) == "5% и 10%, 2025—2027 годы, 5—8 классы, слово – слово"


def test_a_text_that_is_printed_in_quotes_has_quotes_of_the_second_level() -> None:
    assert proposed('О программе "Развитие"', Habits(quoted=True)) == "О программе „Развитие“"
    assert proposed("О «Центре «Берег»»", Habits(quoted=True)) == "О «Центре «Берег»»"


def test_a_proposal_never_makes_a_list() -> None:
    text = "1 . Текст"  # without the blank this would be an item with a number
    assert proposed(text, USUAL) == text


HABITS = st.builds(Habits, st.sampled_from(["spaced", "tight"]), st.sampled_from(["en", "em"]), st.booleans())


@given(PIECES, HABITS)
def test_proposing_again_changes_nothing(text: str, chosen: Habits) -> None:
    once = proposed(text, chosen)
    assert proposed(once, chosen) == once


@given(PIECES, HABITS)
def test_words_and_numbers_stay(text: str, chosen: Habits) -> None:
    assert meaning(proposed(text, chosen)) == meaning(text)


@given(PIECES, HABITS)
def test_lines_paragraphs_and_bold_print_stay(text: str, chosen: Habits) -> None:
    after = proposed(text, chosen)
    assert after.count("\n") == text.count("\n")
    assert [(b.kind, [r.bold for r in b.runs]) for b in blocks(after)] == [
        (b.kind, [r.bold for r in b.runs]) for b in blocks(text)
    ]


@given(PIECES, HABITS)
def test_the_changes_give_the_proposal(text: str, chosen: Habits) -> None:
    found = changes(text, chosen)
    assert changed(text, found) == proposed(text, chosen)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    assert all(text[one.start : one.end] != one.text for one in found)


def test_the_samples_keep_their_meaning_under_any_habits() -> None:
    for chosen in (USUAL, Habits("tight", "em"), Habits(quoted=True)):
        assert [text for text in SAMPLES if meaning(proposed(text, chosen)) != meaning(text)] == []


def test_changes_are_as_small_as_they_can_be() -> None:
    assert changes("№5 - «да»  нет", USUAL) == (Change(1, 1, " "), Change(3, 4, "–"), Change(10, 11, ""))


@pytest.mark.parametrize(
    "piece", ['"', '"а" ', "5-8 ", "а - б ", "  ", "a.b", "a@", "№5", "12500 руб. ", "*", '*"', "2025г. ", " ,", "N 5 "]
)
def test_the_time_grows_with_the_length(piece: str) -> None:
    began = time.process_time()
    proposed(piece * (100_000 // len(piece)), USUAL)
    assert time.process_time() - began < 3


def meaning(text: str) -> tuple[list[str], list[str]]:
    """Return the words and the numbers, without the three things that proposals may touch."""
    text = re.sub(r"(?<![A-Za-z])N[oо]?[.°º]?(?=[ \u00a0]{0,3}\d)", " ", text)
    text = re.sub(r"(\d\d\.\d\d\.\d{4})[ \u00a0]{0,3}(?:года\b|г\.)", r"\1", text)
    text = re.sub(r"(?<!\d)0(?=[1-9])", "", text)
    words = re.findall(r"[^\W\d_]+", text)
    return words, re.findall(r"\d+", re.sub(r"(?<=\d)[ \u00a0]{1,3}(?=\d{3}(?!\d))", "", text))
