"""Names of the registers – parties, acts, abbreviations – and how texts use them."""

from tests.linting import Example, Spec
from tests.rule_examples.text import goal
from tests.spec_texts import DIRECTORY, HEAD, roadmap

_MSOKO = DIRECTORY + "abbreviations: {МСОКО: муниципальная система оценки качества образования}\n"
_SCHOOL = DIRECTORY.replace("Средняя школа № 3}", "Средняя школа № 3, short: МБОУ «СОШ № 3»}")
_ROW = "{id: a, title: Провести семинар, term: март, responsible: [edu, %s], result: справка}"
_ORDER = (
    "order: {date: 2025-01-20, number: 17, signatory: lavrova, title: О программе, "
    "grounds: [{link: accordance, acts: [%s]}], points: [{id: p, approve: yes}]}\n"
)
_OLD = "  old: {kind: Приказ, date: 2020-01-20, number: 7, title: О школах, valid_until: %s}\n"


def under(directory: str, text: str) -> Spec:
    """Return a program with this goal beside a directory."""
    return Spec(f"{HEAD}goal: {text}\n", directory)


def kept(where: str, *entries: str) -> Spec:
    """Return a program whose directory has more entries under a key."""
    return Spec(directory=DIRECTORY.replace(f"{where}:\n", f"{where}:\n" + "".join(f"  {one}\n" for one in entries)))


EXAMPLES = (
    Example(
        "abbr-undefined",
        goal("Развивать работу ЦНППМ"),
        goal("Развивать работу центра мастерства (далее – ЦНППМ) и опыт ЦНППМ"),
    ),
    Example(
        "abbr-variant",
        goal("Поддержка школ с низкими образовательными результатами (ШНОР) и перевод ШНРО"),
        goal("Поддержка школ с низкими образовательными результатами (ШНОР) и перевод ШНОР"),
    ),
    Example(
        "abbr-expansion",
        goal("Поддержка школ с низкими образовательными результатами (ШНРО)"),
        goal("Поддержка школ с низкими образовательными результатами (ШНОР)"),
    ),
    Example(
        "abbr-late",
        goal("Показать опыт ЦМС, создать центр методической службы (далее – ЦМС)"),
        goal("Создать центр методической службы (далее – ЦМС), показать опыт ЦМС"),
    ),
    Example(
        "party-variant",
        goal("Открыть площадки в МБОУ СОШ № 8 и МБОУ «СОШ № 8»"),
        goal("Открыть площадку в МБОУ «СОШ № 8»"),
    ),
    Example("school-number-form", goal("Обучить педагогов школ № 4, 1, 7"), goal("Обучить педагогов школ № 1, 4, 7")),
    Example(
        "conditions-variant",
        goal("Поддержать школы в сложных социальных условиях, в неблагоприятных социальных условиях"),
        goal("Поддержать школы в сложных социальных условиях, учителей в сложных социальных условиях"),
    ),
    Example(
        "municipality-variant",
        goal("Поддержать школы Заречного округа, педагогов Заречного округа и семьи Заречного района"),
        goal("Поддержать школы, педагогов и семьи Заречного округа"),
    ),
    Example(
        "stale-institution",
        goal("Сотрудничать с МБОУ ДОД «Дом творчества»"),
        goal("Сотрудничать с МБУ ДО «Дом творчества»"),
    ),
    Example(
        "act-form",
        goal("Исполнить приказ комитета № 83 от 6 июля 2025 г."),
        goal("Исполнить приказ комитета от 6 июля 2025 г. № 83"),
    ),
    Example(
        "act-mismatch",
        goal("Исполнить приказ от 06.07.2025 № 83 «О площадках» и приказ от 07.07.2025 № 83 «О площадках»"),
        goal("Исполнить приказ от 06.07.2025 № 83 «О площадках»"),
    ),
    Example(
        "act-undeclared", goal("Исполнить приказ комитета от 06.07.2025 № 83"), goal("Исполнить приказ из справочника")
    ),
    Example(
        "abbr-redefined",
        under(_MSOKO, "Многоуровневая система оценки качества образования (МСОКО)"),
        under(_MSOKO, "Муниципальная система оценки качества образования (МСОКО)"),
    ),
    Example(
        "party-alias",
        under(_SCHOOL, "Открыть площадку в МБОУ СОШ № 3"),
        under(_SCHOOL, "Открыть площадку в МБОУ «СОШ № 3»"),
    ),
    Example(
        "municipality-foreign",
        goal("Школы и семьи " + "Заречного округа, " * 4 + "и опыт Лугового района"),
        goal("Школы и семьи " + "Заречного округа, " * 4),
    ),
    Example("party-undeclared", Spec(roadmap(_ROW % "МБУ «Методический центр»")), Spec(roadmap(_ROW % "school-3"))),
    Example("party-duplicate", kept("parties", "uo: {name: Управление образования}"), kept("parties")),
    Example("person-duplicate", kept("people", "l-2: {name: И.С. Лаврова}"), kept("people", "l-2: {name: И.С. Юдина}")),
    Example(
        "act-incomplete",
        goal("Исполнить приказ комитета «О проведении мониторинга»"),
        goal("Исполнить приказ комитета от 12.03.2025 № 84 «О проведении мониторинга»"),
    ),
    Example(
        "act-expired",
        Spec(HEAD + (_ORDER % "old").replace("2025-01-20", "2024-12-20"), DIRECTORY + _OLD % "2024-12-28"),
        Spec(HEAD + _ORDER % "old", DIRECTORY + _OLD % "2026-12-31"),
    ),
    Example(
        "act-duplicate",
        kept(
            "acts",
            "a: {kind: Приказ, date: 2025-01-20, number: 7, title: О школах}",
            "b: {kind: Приказ, date: 2025-01-20, number: 7, title: О них}",
        ),
        kept(
            "acts",
            "a: {kind: Приказ, date: 2025-01-20, number: 7, title: О школах}",
            "b: {kind: Приказ, date: 2025-01-20, number: 8, title: О них}",
        ),
    ),
)
