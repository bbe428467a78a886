"""Points from facts: whole phrases, as an order prints them."""

from dataclasses import replace

import pytest

from generator.language import wording
from generator.model.directory import Forms, Party, Person, Post
from generator.model.order import Point
from generator.model.points import Appoint, Assign, Control, Fact, Named
from tests.wording_texts import made, order, phrase, printed

CONTROL = "Контроль за исполнением настоящего приказа возложить на "

ASSIGNED = [
    ("to: sotnikova, until: 2025-03-01", "Директору Методического центра Сотниковой М.В. до 1 марта 2025 г."),
    ("to: ermilov", "Заместителю начальника Управления образования Ермилову П.Н."),
    ("to: zhdanova, until: ежеквартально", "Начальнику отдела общего образования Ждановой О.П. ежеквартально"),
    ("to: tkach", "Заведующей сектором дошкольного образования Ткач О.И."),
    ("to: tkach-oleg", "Заместителю начальника Управления образования Ткачу О.И."),
    ("to: gordeeva", "Директору Центра «Диалог», председателю комиссии Гордеевой С.А."),
    ("to: petrovskaya", "Главному специалисту отдела воспитания Петровской А.Ю."),
    ("to: petrovsky", "Главному специалисту отдела воспитания Петровскому Ю.Л."),
    ("to: belykh", "Главному специалисту отдела воспитания Белых В.И."),
    ("to: shevchenko", "Заместителю начальника Управления образования Шевченко Л.Ф."),
    ("to: bonch", "Главному специалисту отдела воспитания Бонч-Бруевич А.Л."),
    ("to: rimsky", "Главному специалисту отдела воспитания Римскому-Корсакову Н.А."),
    ("to: dyuma", "Директору школы Дюма А.П."),
    ("to: section", "Начальнику отдела общего образования"),
    ("to: methods", "Методическому центру (Сотникова М.В.)"),
    ("to: dialog", "Центру психолого-педагогической помощи «Диалог» (Гордеева С.А.)"),
    ("to: commission", "Комиссии по делам несовершеннолетних"),
    ("to: council", "Совету руководителей"),
    ("to: school", "МБОУ «СОШ № 3» (Дюма А.П.)"),
    ("to: odd", "Ромашкам"),
    ("to: schools, until: 2025-12-31", "Руководителям общеобразовательных организаций до 31 декабря 2025 г."),
    ("to: leaders", "Руководителям школ-лидеров"),
    ("to: low", "Руководителям школ с низкими образовательными результатами"),
    ("to: heads", "Директорам школ округа"),
    ("to: by-hand", "Руководителям опорных площадок округа"),
    ("to: [methods, school]", "Методическому центру (Сотникова М.В.) и МБОУ «СОШ № 3» (Дюма А.П.)"),
    (
        "to: [tkach, council, section]",
        "Заведующей сектором дошкольного образования Ткач О.И., Совету руководителей "
        "и начальнику отдела общего образования",
    ),
    ("to: отделу кадров (Ким Л.Е.)", "Отделу кадров (Ким Л.Е.)"),
]


@pytest.mark.parametrize(("to", "performer"), ASSIGNED)
def test_a_performer_stands_in_the_dative_before_what_is_to_be_done(to: str, performer: str) -> None:
    assert phrase(f"assign: {{{to}, do: обеспечить отчётность}}") == f"{performer} обеспечить отчётность."


HELD = [
    ("tkach", "заведующую сектором дошкольного образования Ткач О.И."),
    ("tkach-oleg", "заместителя начальника Управления образования Ткача О.И."),
    ("zhdanova", "начальника отдела общего образования Жданову О.П."),
    ("ermilov", "заместителя начальника Управления образования Ермилова П.Н."),
    ("petrovskaya", "главного специалиста отдела воспитания Петровскую А.Ю."),
    ("petrovsky", "главного специалиста отдела воспитания Петровского Ю.Л."),
    ("belykh", "главного специалиста отдела воспитания Белых В.И."),
    ("shevchenko", "заместителя начальника Управления образования Шевченко Л.Ф."),
    ("bonch", "главного специалиста отдела воспитания Бонч-Бруевич А.Л."),
    ("rimsky", "главного специалиста отдела воспитания Римского-Корсакова Н.А."),
    ("gordeeva", "директора Центра «Диалог», председателя комиссии Гордееву С.А."),
    ("hand", "худрука округа Гоголь Я.Ю."),
    ("section", "начальника отдела общего образования."),
    ("department", "отдел общего образования (Ткач О.И.)."),
    ("methods", "Методический центр (Сотникова М.В.)."),
    ("{post: заведующая сектором кадров, name: Кузина Алла Юрьевна}", "заведующую сектором кадров Кузину А.Ю."),
    ("{post: chief, name: Жук Вера Ильинична}", "главного специалиста отдела воспитания Жук В.И."),
    ("консультанта Орлову И.И", "консультанта Орлову И.И."),
]


@pytest.mark.parametrize(("who", "said"), HELD)
def test_control_is_laid_on_somebody_in_the_accusative(who: str, said: str) -> None:
    assert phrase(f"control: {who}") == CONTROL + said


APPOINTED = [
    ("ermilov, role: куратором", "Ермилова П.Н., заместителя начальника Управления образования, куратором."),
    ("tkach, role: куратором", "Ткач О.И., заведующую сектором дошкольного образования, куратором."),
    ("section, role: куратором", "начальника отдела общего образования куратором."),
    ("zhdanova, responsible_for: сайт", "ответственной за сайт Жданову О.П., начальника отдела общего образования."),
    (
        "petrovsky, responsible_for: сайт",
        "ответственным за сайт Петровского Ю.Л., главного специалиста отдела воспитания.",
    ),
    (
        "bonch, responsible_for: сайт",
        "ответственной за сайт Бонч-Бруевич А.Л., главного специалиста отдела воспитания.",
    ),
    (
        "belykh, role: куратором, responsible_for: сайт",
        "Белых В.И., главного специалиста отдела воспитания, куратором, ответственной за сайт.",
    ),
    (
        "методиста Орлову Инну Ильиничну, responsible_for: сайт",
        "ответственной за сайт методиста Орлову Инну Ильиничну.",
    ),
    ("методиста Орлова Льва Ильича, responsible_for: сайт", "ответственным за сайт методиста Орлова Льва Ильича."),
]


@pytest.mark.parametrize(("fact", "said"), APPOINTED)
def test_an_appointee_stands_in_the_accusative_and_responsible_agrees_with_them(fact: str, said: str) -> None:
    assert phrase(f"appoint: {{person: {fact}}}") == f"Назначить {said}"


OTHERS = [
    (
        "recommend: {to: schools, do: провести уроки}",
        "Рекомендовать руководителям общеобразовательных организаций провести уроки.",
    ),
    (
        "recommend: {to: commission, until: 2025-05-01, do: принять участие}",
        "Рекомендовать Комиссии по делам несовершеннолетних до 1 мая 2025 г. принять участие.",
    ),
    ("publish: на официальном сайте", "Разместить настоящий приказ на официальном сайте."),
    (
        "publish: {where: на сайте, term: 2025-01-31, by: methods}",
        "Методическому центру (Сотникова М.В.) разместить настоящий приказ на сайте до 31 января 2025 г.",
    ),
    (
        "publish: {where: на сайте, by: tkach}",
        "Заведующей сектором дошкольного образования Ткач О.И. разместить настоящий приказ на сайте.",
    ),
    (
        "repeal: order-77",
        "Признать утратившим силу приказ Управления образования от 15 января 2024 г. № 77 «О мониторинге».",
    ),
    (
        "repeal: {acts: manual, from: 2025-01-01}",
        "Признать утратившей силу с 1 января 2025 г. инструкцию Управления образования "
        "от 3 февраля 2021 г. № 5 «О порядке отчётов».",
    ),
    (
        "repeal: directive",
        "Признать утратившим силу распоряжение администрации округа от 1 февраля 2024 г. № 15-р «О перечне».",
    ),
    ("control: self", "Контроль за исполнением настоящего приказа оставляю за собой."),
    ("force: signing", "Настоящий приказ вступает в силу со дня его подписания."),
    (
        "force: по истечении десяти дней после дня его официального опубликования",
        "Настоящий приказ вступает в силу по истечении десяти дней после дня его официального опубликования.",
    ),
    ("force: publication", "Настоящий приказ вступает в силу со дня его официального опубликования."),
    ("force: 01.01.2025", "Настоящий приказ вступает в силу с 1 января 2025 г."),
    ("force: 02.06.2025", "Настоящий приказ вступает в силу со 2 июня 2025 г."),
    ("force: 22.06.2025", "Настоящий приказ вступает в силу с 22 июня 2025 г."),
    (
        "repeal: {acts: directive, from: 2025-06-02}",
        "Признать утратившим силу со 2 июня 2025 г. распоряжение администрации округа "
        "от 1 февраля 2024 г. № 15-р «О перечне».",
    ),
]


@pytest.mark.parametrize(("fact", "said"), OTHERS)
def test_other_facts_have_their_customary_phrases(fact: str, said: str) -> None:
    assert phrase(fact) == said


def test_every_amending_act_is_repealed_with_the_act_each_in_its_own_paragraph() -> None:
    assert phrase("repeal: [order-12, manual]").split("\n") == [
        "Признать утратившими силу:",
        "приказ Управления образования от 14 января 2022 г. № 12 «О плане»;",
        "приказ Управления образования от 2 июня 2023 г. № 58 «О внесении изменений»;",
        "инструкцию Управления образования от 3 февраля 2021 г. № 5 «О порядке отчётов».",
    ]
    assert phrase("repeal: [order-12, order-58]").count("№ 58") == 1


@pytest.mark.parametrize(
    ("act", "fact", "said"),
    [
        ("directive", "control: self", "Контроль за исполнением настоящего распоряжения оставляю за собой."),
        ("resolution", "publish: на сайте", "Разместить настоящее постановление на сайте."),
        ("directive", "force: signing", "Настоящее распоряжение вступает в силу со дня его подписания."),
    ],
)
def test_phrases_agree_with_the_kind_of_the_act(act: str, fact: str, said: str) -> None:
    assert phrase(fact, act=act) == said


def test_those_who_issue_an_act_together_keep_the_control_together() -> None:
    assert phrase("control: self", more="  joint: [methods]\n").endswith("оставляем за собой.")


def test_before_points_of_its_own_a_point_ends_with_a_colon() -> None:
    inner = "points: [{id: q, text: Собрать отчёты.}]"
    assert phrase(f"assign: {{to: tkach}}, {inner}").endswith("Ткач О.И.:")
    assert phrase(f"assign: {{to: methods, do: обеспечить.}}, {inner}").endswith("обеспечить:")
    assert phrase(f"assign: {{to: methods, do: обеспечить в 2025 г.}}, {inner}").endswith("в 2025 г.:")


def test_what_is_to_be_done_may_be_typed_as_a_sentence() -> None:
    assert phrase("assign: {to: heads, do: Сдать отчёты.}") == "Директорам школ округа сдать отчёты."
    assert phrase("assign: {to: heads, do: ВПР провести}") == "Директорам школ округа ВПР провести."
    assert phrase("assign: {to: heads, do: сдать отчёты;}") == "Директорам школ округа сдать отчёты."
    assert phrase("assign: {to: heads, do: сдать отчёты…}") == "Директорам школ округа сдать отчёты…"
    assert phrase("assign: {to: heads, do: сдать отчёты!}") == "Директорам школ округа сдать отчёты!"


def test_a_term_that_is_no_day_stays_as_it_is() -> None:
    assert (
        phrase("assign: {to: council, until: 2025-02-30, do: работать}") == "Совету руководителей 2025-02-30 работать."
    )
    said = phrase("assign: {to: 'школам округа:', until: 'в срок до конца года', do: работать}")
    assert said == "Школам округа в срок до конца года работать."


def test_the_text_of_the_author_wins_over_the_fact() -> None:
    found = made("control: sasha, text: 'Контроль **оставляю** за собой.'")
    assert printed(found) == "Контроль оставляю за собой."
    assert wording.point(order(found).points[0], found).guesses == ()


def test_a_gap_of_a_cited_act_stays_a_gap_in_the_phrase() -> None:
    found = made("repeal: bare")
    (block,) = wording.point(order(found).points[0], found).blocks
    assert [run.gap for run in block.runs if run.gap] == [1, 2]
    assert (
        block.text == "Признать утратившим силу приказ Министерства образования от ____[1] № ____[2] «О мониторинге»."
    )


KRAVETS = Person("k", "Кравец Лев Ильич", "директор", "school")
NAMED = (Named(person="k"),)


def _said(fact: Fact, person: Person, **posts: Post) -> str:
    found = made("control: self")
    party = Party("branch", "Заболотский филиал Центра «Рост»")
    known = replace(
        found.directory,
        people={**found.directory.people, "k": person},
        parties={**found.directory.parties, "branch": party},
        posts={**found.directory.posts, **posts},
    )
    return printed(replace(found, directory=known), Point("p", "", fact=fact))


def test_a_post_is_named_with_its_organisation_unless_that_issues_the_act() -> None:
    assert _said(Assign(NAMED, "работать"), KRAVETS) == "Директору МБОУ «СОШ № 3» Кравцу Л.И. работать."
    assert _said(Control(NAMED[0]), KRAVETS) == f"{CONTROL}директора МБОУ «СОШ № 3» Кравца Л.И."
    appointed = _said(Appoint(NAMED[0], "куратором"), KRAVETS)
    assert appointed == "Назначить Кравца Л.И., директора МБОУ «СОШ № 3», куратором."
    own = replace(KRAVETS, post="начальник отдела", party="edu")
    assert _said(Assign(NAMED, "работать"), own) == "Начальнику отдела Кравцу Л.И. работать."
    assert _said(Assign(NAMED, "работать"), replace(own, post="", party="school")) == "Кравцу Л.И. работать."


def test_a_form_of_a_post_given_by_hand_stands_with_the_organisation_too() -> None:
    boss = Post("boss", "директор", forms=Forms(dative="дир-ру"))
    said = _said(Assign(NAMED, "работать"), replace(KRAVETS, post="boss"), boss=boss)
    assert said == "Дир-ру МБОУ «СОШ № 3» Кравцу Л.И. работать."


def test_a_post_that_ends_with_the_noun_of_the_organisation_says_it_once() -> None:
    found = replace(KRAVETS, post="заведующий филиалом", party="branch")
    said = _said(Assign(NAMED, "работать"), found)
    assert said == "Заведующему Заболотским филиалом Центра «Рост» Кравцу Л.И. работать."


def test_a_feminine_post_tells_the_gender_of_a_name_with_initials() -> None:
    fact = "control: {post: исполняющая обязанности директора, name: Цой Л.С.}"
    found = made(fact)
    assert printed(found) == f"{CONTROL}исполняющую обязанности директора Цой Л.С."
    assert wording.guesses(found) == ()
    nobody = replace(KRAVETS, name="Цой Л.С.", post="заведующая сектором", party="")
    assert _said(Control(NAMED[0]), nobody) == f"{CONTROL}заведующую сектором Цой Л.С."
    assert wording.guesses(made("control: {post: исполняющий обязанности директора, name: Цой Л.С.}"))


@pytest.mark.parametrize("who", ["директора Иванову А.И.", "sector", "методиста Вольскую А.И."])
def test_a_woman_is_responsible_by_her_surname_or_post(who: str) -> None:
    found = made(f"appoint: {{person: {who}, responsible_for: сайт}}")
    assert printed(found).startswith("Назначить ответственной за сайт ")
    assert wording.guesses(found) == ()
