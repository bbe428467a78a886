"""Whether a result can be told by: a number, a document or another thing that is there or is not."""

import re

from generator.language.letters import listed
from generator.language.likeness import words
from generator.language.numerals import value

# Beginnings of what a result leaves behind: papers, registers, publications, things, meetings with their minutes.
_THINGS = re.compile(
    r"(?:приказ|распоряжен|постановлен|положени[еяю]|протокол|справк|отчет|доклад|план(?!ир)|график|переч(?:ень|н[яе])"
    r"|спис(?:ок|к)|реестр|регистр|рейтинг|карт[аыуе]|карточк|паспорт|программ|проект|модел|методик|порядок|порядк"
    r"|регламент|инструкц|памятк|пособи|рекомендац|сборник|публикац|стат(?:ья|ьи|ей)|материал|банк|баз[аыу]|раздел"
    r"|страниц|сайт|информаци|сведени|аналитик|заключени|экспертиз|анкет|опрос|таблиц|диагностик|мониторинг"
    r"|соглашени|договор|контракт|заявк|письм|акт(?:ы|ов|а|ом)?$|смет|расписани|циклограмм|критери|показател"
    r"|концепц|алгоритм|шаблон|форм[аыу]$|сертификат|удостоверени|диплом|грамот|журнал|дневник|листы?$|лист(?:ов|ами)$"
    r"|маршрут|профил|оборудован|кабинет|лаборатор|площадк|центр|кружк|объединени|секци|групп|команд|куратор|наставник"
    r"|координатор|семинар|вебинар|совещани|конференц|конкурс|фестивал|курс|стажировк|выезд|встреч|консультаци|урок"
    r"|решени|пакет|комплект|отзыв|матриц|ответы|участник|победител|практик)"
)
_WHOLE = listed(
    "один одна одно одного одной обе оба половина половины треть трети все всех всем всеми каждый каждая "
    "каждое каждой каждую каждом каждого каждому ни отсутствие %"
)
_HARDLY = re.compile(
    r"(?:повышени|улучшени|рост$|роста|развити|совершенствовани|увеличени|расширени|укреплени|активизаци|создани"
    r"|формировани|обеспечени|положительн|снижени|уменьшени|сокращени|оптимизаци|достижени|стимулировани|повысить"
    r"|улучшить|появлени|моделировани)"
)


def is_countable(text: str) -> bool:
    """Return whether a text names a number, in figures or in words, or says that none is left out."""
    found = words(text)
    return any(any(sign.isdigit() for sign in word) or value(word) or word in _WHOLE for word in found)


def is_tangible(text: str) -> bool:
    """Return whether a text names a number or a thing by which anybody can see that the result is there."""
    return is_countable(text) or any(_THINGS.match(word) for word in words(text))


def is_vague(text: str) -> bool:
    """Return whether a text only promises that something grows better, and names nothing to tell it by."""
    found = words(text)
    return bool(found) and _HARDLY.match(found[0]) is not None and not is_tangible(text)
