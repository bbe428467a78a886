"""How texts are written."""

from tests.linting import Example, Spec
from tests.spec_texts import HEAD


def goal(text: str) -> Spec:
    return Spec(f"{HEAD}goal: {text}\n")


def section(text: str) -> Spec:
    indented = text.replace("\n", "\n      ")
    return Spec(
        f"{HEAD}sections:\n  - id: text\n    kind: text\n    heading: О школах\n    text: |\n      {indented}\n"
    )


EXAMPLES = (
    Example("typography", goal("Развивать школы - и клубы"), goal("Развивать школы")),
    Example(
        "quotes-unpaired",
        goal("Реализовать проект «Наставники – молодым"),
        goal("Реализовать проект «Наставники – молодым»"),
    ),
    Example(
        "brackets-unpaired",
        goal("Поддержать школы (городские и сельские"),
        goal("Поддержать школы (городские и сельские)"),
    ),
    Example("homoglyph", goal("Развивать шкoлы района"), goal("Развивать школы района")),
    Example("stray-sign", goal("Развивать школы ¬ и клубы"), goal("Развивать школы и клубы")),
    Example("word-repeated", goal("Поддержать школы на на селе"), goal("Поддержать школы на селе")),
    Example("marks-doubled", goal("Поддержать школы,, клубы и центры"), goal("Поддержать школы, клубы и центры")),
    Example(
        "mark-trailing",
        goal("Поддержать школы с низкими результатами,"),
        goal("Поддержать школы с низкими результатами"),
    ),
    Example(
        "hyphen-broken",
        goal("Развивать психолого- педагогическую службу"),
        goal("Развивать психолого-педагогическую службу"),
    ),
    Example("space-missing", goal("Заключить от 5 до7 договоров"), goal("Заключить от 5 до 7 договоров")),
    Example("initials-form", goal("Внедрить опыт С.В Лавровой"), goal("Внедрить опыт С.В. Лавровой")),
    Example(
        "template-leftover", goal("Поддержать школы [указать муниципалитет]"), goal("Поддержать школы Заречного округа")
    ),
    Example("preposition-form", goal("Поддерживать школы в течении года"), goal("Поддерживать школы в течение года")),
    Example("spelling-apart", goal("Поддержать школы, а так же клубы"), goal("Поддержать школы, а также клубы")),
    Example("case-after-preposition", goal("Создать условия для школам"), goal("Создать условия для школ")),
    Example("agreement", goal("Развитие технический базы"), goal("Развитие технической базы")),
    Example(
        "participle-agreement",
        goal("Поддержка школ, работающими в сложных условиях"),
        goal("Поддержка школ, работающих в сложных условиях"),
    ),
    Example("spelling", goal("Развитие дополнительго образования"), goal("Развитие дополнительного образования")),
    Example(
        "sentence-end",
        goal("Создать условия для повышения качества образования в округе"),
        goal("Создать условия для повышения качества образования в округе."),
    ),
    Example("caps-word", goal("Провести ОБЯЗАТЕЛЬНЫЙ мониторинг школ"), goal("Провести обязательный мониторинг школ")),
    Example(
        "initials-order",
        section("Отмечена работа Лавровой И.С. и опыт С.В. Юдиной."),
        section("Отмечена работа Лавровой И.С. и опыт Юдиной С.В."),
    ),
    Example(
        "list-parallel",
        section("- Создан банк;\n- Проведены семинары.\n- Обучены педагоги;\n- Открыты площадки."),
        section("- Создан банк;\n- Проведены семинары;\n- Обучены педагоги;\n- Открыты площадки."),
    ),
)
