"""Rules on signs and words: what they find, what they leave alone, what `check --fix` writes."""

import pytest

from generator.model.passage import Role
from tests.linting import findings
from tests.spec_texts import HEAD, loaded
from tests.wording import corrected, found

WRONG = {
    "quotes-unpaired": (
        "Проект «Наставники – молодым; марафон",
        "Утверждён приказом «Об утверждении программы «Развитие образования»",
        "Сальское» вошло в перечень",
        'Семинар "Готовимся к экзамену',
    ),
    "brackets-unpaired": ("Письмо от 08.12.2021 № 23/13074), в целях", "Школы (городские", "Сведения [по форме"),
    "homoglyph": ("Развивать шкoлы", "Учacтие в ОГЭ", "Работа c детьми", "МБOУ"),
    "stray-sign": ("№ π/π", "Развивать ¬ школы", "обра\u00adзование", "вЂ“ школы", "РџСЂРѕРіСЂР°РјРјР°"),
    "word-repeated": ("школы на на селе", "администрации района района"),
    "marks-doubled": ("Школы,, клубы", "и т.д.. Далее", "выполнено.;", "Отчёт;."),
    "hyphen-broken": (
        "психолого- педагогическая служба",
        "образова- тельных программ",
        "школ- партнёров",
        "социально-медицинского-сопровождения",
    ),
    "space-missing": (
        "от 5 до7 договоров",
        "школ,которые отстают",
        "Обучение педагогов.Создание службы",
        "1.Разработать план",
    ),
    "initials-form": ("Назначить С.В Лаврову", "Поручить Лавровой С.В работу", "Отметить С В. Лаврову"),
    "template-leftover": (
        "от «__» ____ 2025 г.",
        "в количестве ХХ школ",
        "[указать срок]",
        "(наименование организации)",
        "Иванов И.И.",
    ),
    "preposition-form": (
        "в течении учебного года",
        "Согласно приказа",
        "по окончанию года",
        "в соответствие с планом",
        "в отличии от прошлого года",
        "во избежании срывов",
    ),
    "spelling-apart": (
        "а так же клубы",
        "не смотря на это",
        "причины не выполнения",
        "в виду отсутствия",
        "практико ориентированных",
    ),
    "case-after-preposition": ("для школам", "к участия", "без участием", "при школу"),
    "agreement": ("развитие технический базы", "низкие результатами", "проведенный занятий", "образовательных кадрами"),
    "participle-agreement": (
        "Поддержка школ, работающими в сложных условиях",
        "Руководители органов, осуществляющими управление",
        "Внести изменения, определяющих порядок",
    ),
    "spelling": ("дополнительго образования", "качества образоавния", "муницпальный план", "мероприятеи"),
}

RIGHT = {
    "quotes-unpaired": (
        "Приказ «Об утверждении программы «Развитие»»",
        "МБУ «Центр „Росток“»",
        'Семинар "Готовимся" и "Сдаём"',
        'Доски 55" в каждой школе',
        "",
    ),
    "brackets-unpaired": (
        "1) планы; 2) отчёты",
        "а) планы;\nб) отчёты",
        "Школы (их 5 (пять))",
        "3) школы (сельские)",
        "проведено: 1) планы 2) отчёты (по форме)",
    ),
    "homoglyph": (
        "IT-класс и ОГЭ",
        "Лицей № 2 им. А.С. Попова",
        "сайт www.школа.рф",
        "Windows и Word",
        "XXI век",
        "QR-код",
        "Vitamin C и D",
    ),
    "stray-sign": (
        "отклонение σ не более 5 %",
        "Школы – «Точки роста» №\u00a05",
        "«ШНОР» и «ШСЛ»",
        "5 × 3 ≤ 20",
        "Р»",
        "С« и Р»",
    ),
    "word-repeated": ("так так", "Школа № 5 5 класс", "более более-менее", "ГИА ГИА-9", "до до-мажора", "далее далее"),
    "marks-doubled": (
        "2025 г., школы",
        "и др.; планы",
        "Лавровой С.В., Юдиной",
        "и т.д., и т.п.",
        "см. ../план",
        "школы…",
        "Что?..",
    ),
    "hyphen-broken": (
        "учебно- и научно-методический",
        "аудио- и видеозаписи",
        "психолого-педагогическая",
        "средне- или высокомотивированных",
        "учитель-логопед",
    ),
    "space-missing": (
        "до 7 договоров",
        "12,5 %",
        "www.школа.рф",
        "п.1.2",
        "ГИА-9",
        "на1-С",
        "И.С. Лаврова",
        "1.2. Разработать",
    ),
    "initials-form": ("С.В. Лаврова", "Лаврова С.В.", "Школа А. Обучение", "Класс А Б. Сокол", "Группа В.Д начнёт"),
    "template-leftover": ("в ХХ веке", "XXI век", "Иванов И.П.", "[1] и [2]", "5 «А» класс", "Размер XXL", "№ 5"),
    "preposition-form": (
        "в течение года",
        "в течении реки",
        "привести в соответствие с законом",
        "Программа приводится в соответствие с законом",
        "согласно приказу",
        "по окончании года",
        "благодаря участию",
    ),
    "spelling-apart": (
        "так же, как прежде",
        "а также",
        "несмотря на это",
        "учитель не смотря в журнал",
        "важно не выполнение плана, а его итог",
        "Педагоги не участвуют",
        "имеется в виду отчёт",
        "в следствии по делу",
        "уехал из за рубежа",
    ),
    "case-after-preposition": (
        "для не имеющих опыта",
        "в утверждённые приказом сроки",
        "в проводимых школой конкурсах",
        "с 1 сентября",
        "по итогам года",
        "в Донской",
        "о работе",
        "за счёт бюджета",
        "на базе школ",
        "в том числе",
        "до начала года",
        "в лесу и на краю",
    ),
    "agreement": (
        "на школьном и муниципальном уровнях",
        "на муниципальном, школьном уровнях",
        "школы, показавшие низкие результаты",
        "два новых класса",
        "22 муниципальных учреждения",
        "утверждённые приказом сроки",
        "необходимые школам материалы",
        "обучающиеся школы",
        "данные мониторинга",
        "сделал вакантной должность",
        "рабочие группы",
        "ответственные исполнители",
        "первый год",
        "равный доступ",
        "молодым специалистам",
    ),
    "participle-agreement": (
        "Поддержка школ, работающих в сложных условиях",
        "Разработка, экспертиза программ поддержки школ, включающие модели",
        "Система мер по поддержке школ, включающая обучение",
        "Он называет слово, составленную форму и падеж",
        "Педагоги, обучающиеся и родители",
        "Приморский край, включающий районы",
    ),
    "spelling": (
        "вебинар и тьюторы",
        "метапредметные результаты",
        "внутришкольный контроль",
        "здоровьесбережение",
        "Дальнереченский район",
        "педкадры и профстандарт",
        "взаимопосещение уроков",
        "образования и воспитания",
    ),
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in WRONG.items() for text in texts])
def test_what_is_wrong_is_found(code: str, text: str) -> None:
    assert found(code, text)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in RIGHT.items() for text in texts])
def test_what_is_right_is_left_alone(code: str, text: str) -> None:
    assert found(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "right"),
    [
        ("homoglyph", "Развивать шкoлы", "Развивать школы"),
        ("homoglyph", "Работа c детьми", "Работа с детьми"),
        ("stray-sign", "обра\u00adзование", "образование"),
        ("word-repeated", "школы на на селе", "школы на селе"),
        ("word-repeated", "района района", "района района"),
        ("marks-doubled", "Школы,, клубы", "Школы, клубы"),
        ("hyphen-broken", "образова- тельных программ", "образовательных программ"),
        ("hyphen-broken", "психолого- педагогическая", "психолого-педагогическая"),
        ("hyphen-broken", "школ- партнёров", "школ- партнёров"),
        ("space-missing", "до7 школ,которые", "до 7 школ, которые"),
        ("initials-form", "С.В Лаврову", "С.В. Лаврову"),
        ("preposition-form", "В течении года", "В течение года"),
        ("preposition-form", "согласно утвержденного плана", "согласно утвержденному плану"),
        ("spelling-apart", "а так же", "а также"),
        ("spelling-apart", "Не смотря на это", "Несмотря на это"),
        ("spelling-apart", "Причины не выполнения", "Причины невыполнения"),
        ("spelling-apart", "какие либо меры", "какие-либо меры"),
        ("spelling-apart", "практико ориентированных", "практико-ориентированных"),
    ],
)
def test_a_change_says_the_same_rightly(code: str, text: str, right: str) -> None:
    assert corrected(code, text) == right


@pytest.mark.parametrize("role", [Role.OTHER, Role.STATUS])
def test_numbers_and_units_are_no_texts(role: Role) -> None:
    assert found("quotes-unpaired", "«5", role=role) == []


@pytest.mark.parametrize(("role", "count"), [(Role.TITLE, 1), (Role.GOAL, 1), (Role.TEXT, 0), (Role.CELL, 0)])
def test_only_titles_may_not_end_in_a_comma(role: Role, count: int) -> None:
    assert len(found("mark-trailing", "Поддержка школ,", role=role)) == count


def test_an_activity_may_end_in_a_colon_before_its_parts() -> None:
    assert found("mark-trailing", "Проведение семинаров:", role=Role.ACTIVITY) == []


def test_names_in_signatures_do_not_count_for_the_order_of_initials() -> None:
    assert found("initials-order", "Доклад Лавровой И.С.", "С.В. Юдина") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("- а;\n- б;\n- в.", 0),
        ("- а;\n- б.\n- в;\n- г.", 1),
        ("- а\n- б\n- в", 0),
        ("- а;\n- б.", 0),
        ("Список:\n- а;\n- б;\n- в;\nДалее:\n- а.\n- б.\n- в.", 0),
    ],
)
def test_a_list_ends_its_items_alike(text: str, count: int) -> None:
    assert len(found("list-parallel", text)) == count


def test_an_offered_edit_makes_a_file_that_reads_so() -> None:
    text = f'{HEAD}goal: "Развивать шкoлы в течении года, а так же клубы"\n'
    while edits := [one.edit for one in findings(text) if one.edit]:
        edit = edits[0]
        text = text[: edit.start] + edit.text + text[edit.end :]
    family = loaded(text).family
    assert family
    assert family.program.goal == "Развивать школы в течение года, а также клубы"


def test_a_long_program_is_read_in_time() -> None:
    """A slip is looked for in each unknown word once, not in each text."""
    texts = [f"Проведение семинара для учителей школы № {number}, обучение" for number in range(3000)]
    assert found("spelling", *texts) == []
    assert found("agreement", *texts) == []


def test_the_word_that_the_text_has_elsewhere_was_meant() -> None:
    said = findings(f"{HEAD}goal: Экспертиза школьных програм, разработка программ\n")
    assert [one.hint.values["near"] for one in said if one.code == "spelling"] == ["программ"]
