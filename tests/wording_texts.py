"""A small directory for tests of wording, and points as the spec gives them turned into printed text."""

from typing import Any

from generator.language import wording
from generator.model.family import Family
from generator.model.order import Order, Point
from tests.spec_texts import family

DIRECTORY = """\
parties:
  edu:
    name: Управление образования администрации Липовского округа
    short: Управление образования
    head: lavrova
  methods:
    name: Муниципальное казённое учреждение «Методический центр» Липовского округа
    short: Методический центр
    head: sotnikova
  dialog: {name: Центр психолого-педагогической помощи «Диалог», head: gordeeva}
  commission: {name: Комиссия по делам несовершеннолетних}
  council: {name: Совет руководителей}
  department: {name: отдел общего образования, head: tkach}
  school: {name: Средняя школа № 3 села Липового, short: МБОУ «СОШ № 3», head: dyuma}
  odd: {name: Центр, short: Ромашки, short_forms: {dative: Ромашкам, accusative: Ромашки}}
groups:
  schools: {name: Общеобразовательные организации, members: [school]}
  leaders: {name: Школы-лидеры, members: [school]}
  low: {name: Школы с низкими образовательными результатами, short: ШНОР, members: [school]}
  heads: {name: Директора школ округа, members: [school]}
  by-hand: {name: Опорные площадки, forms: {genitive: опорных площадок округа}, members: [school]}
posts:
  head: {name: начальник Управления образования}
  deputy: {name: заместитель начальника Управления образования}
  sector: {name: заведующая сектором дошкольного образования}
  section: {name: начальник отдела общего образования}
  methods-director: {name: директор Методического центра}
  chief: {name: главный специалист отдела воспитания}
  chair: {name: 'директор Центра «Диалог», председатель комиссии'}
  odd-post: {name: худрук, forms: {accusative: худрука округа, dative: худруку округа}}
people:
  lavrova: {name: Лаврова Ирина Сергеевна, post: head, party: edu}
  ermilov: {name: Ермилов Павел Николаевич, post: deputy, party: edu}
  zhdanova: {name: Жданова Ольга Петровна, post: section, party: edu}
  tkach: {name: Ткач Ольга Ивановна, post: sector, party: edu}
  tkach-oleg: {name: Ткач Олег Иванович, post: deputy, party: edu}
  sotnikova: {name: Сотникова Марина Викторовна, post: methods-director, party: methods}
  gordeeva: {name: Гордеева Светлана Анатольевна, post: chair, party: dialog}
  petrovskaya: {name: Петровская Анна Юрьевна, post: chief}
  petrovsky: {name: Петровский Юрий Львович, post: chief}
  belykh: {name: Белых Вера Игоревна, post: chief}
  shevchenko: {name: Шевченко Людмила Фёдоровна, post: deputy}
  bonch: {name: Бонч-Бруевич Анна Львовна, post: chief}
  rimsky: {name: Римский-Корсаков Николай Андреевич, post: chief}
  dyuma: {name: Дюма Алексей Петрович, post: директор школы}
  hand: {name: Гоголь Яна Юрьевна, post: odd-post, forms: {accusative: Гоголь Яну Юрьевну}}
  sasha: {name: Чернюк Саша, post: chief}
acts:
  fz-273: {kind: Федеральный закон, date: 2012-12-29, number: 273-ФЗ, title: Об образовании в Российской Федерации}
  decree: {kind: Указ, body: Президента Российской Федерации, date: 2024-05-07, number: 309, title: О целях}
  resolution: {kind: Постановление, body: Правительства области, date: 2023-11-28, number: 612-П, title: О развитии}
  directive: {kind: Распоряжение, body: администрации округа, date: 2024-02-01, number: 15-р, title: О перечне}
  letter: {kind: Письмо, body: Министерства просвещения, date: 2024-03-04, number: АБ-12, title: О методике}
  order-12:
    {kind: Приказ, body: Управления образования, date: 2022-01-14, number: 12, title: О плане, amended_by: [order-58]}
  order-58: {kind: Приказ, body: Управления образования, date: 2023-06-02, number: 58, title: О внесении изменений}
  order-77: {kind: Приказ, body: Управления образования, date: 2024-01-15, number: 77, title: О мониторинге}
  manual: {kind: Инструкция, body: Управления образования, date: 2021-02-03, number: 5, title: О порядке отчётов}
  bare: {kind: Приказ, body: Министерства образования, title: О мониторинге}
"""

_PROGRAM = """\
title: {title}
{short}period: 2025-2027
issuer: edu
kind: {kind}
order:
  kind: {act}
  date: 2024-12-24
  number: 268
  signatory: lavrova
{more}
"""
TITLE = "Программа поддержки школ Липовского округа на 2025–2027 годы"


def program(*points: str, grounds: tuple[str, ...] = (), title: str = TITLE, more: str = "", **keys: str) -> str:
    """Return a program; points and grounds are flow mappings, `more` further lines of the order."""
    listed = ["  points:", *(f"    - {{id: p{place}, {point}}}" for place, point in enumerate(points))]
    based = ["  grounds:", *(f"    - {{{ground}}}" for ground in grounds)] if grounds else []
    given = "" if "approve" in " ".join(points) or "title:" in more else "  title: О мерах\n"
    short = f"short: {keys['short']}\n" if keys.get("short") else ""
    return _PROGRAM.format(
        title=title,
        short=short,
        kind=keys.get("kind", "program"),
        act=keys.get("act", "order"),
        more=given + more + "\n".join([*based, *(listed if points else [])]),
    )


def made(*points: str, **keys: Any) -> Family:
    """Return the family of a program with these points; `keys` as `program` takes them."""
    return family(program(*points, **keys), DIRECTORY)


def order(found: Family) -> Order:
    """Return the order of a family that has one."""
    assert found.program.order
    return found.program.order


def printed(found: Family, point: Point | None = None) -> str:
    """Return a point (the first one) as printed, a line for each paragraph."""
    return "\n".join(block.text for block in wording.point(point or order(found).points[0], found).blocks)


def phrase(point: str, **keys: Any) -> str:
    """Return one point, given as a flow mapping, as printed."""
    return printed(made(point, **keys))
