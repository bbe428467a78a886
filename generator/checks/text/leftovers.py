"""What is left of a template or of another document."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.errors import msg
from generator.model.passage import Role

_LEFT = re.compile(
    r"_{3,}(?!\s*(?:л|экз|листах|стр)\b)"
    r"|(?<![\w-])(?:ХХ+|XX+|хх+|xx+)(?![\w-])(?!\s*(?:век|столет|съезд|в\.))|№ ?(?:Х|X|_+|…|\.\.\.)(?!\w)"
    r"|\[(?:указать|вписать|вставить|наименование|название|дата|номер|фио|ф\.и\.о\.|срок|текст|организация)[^\]]*\]"
    r"|[<(](?:указать|вписать|вставить|впишите|укажите|вставьте|наименование (?:ОО|организации|учреждения"
    r"|муниципалитета|муниципального образования)|нужное подчеркнуть|фамилия, имя, отчество"
    r"|Ф\.? ?И\.? ?О\.?|ФИО(?: директора| руководителя)?)[>)]"
    r"|\bИванов\w{0,2} И\. ?И\.|\bИ\. ?И\. Иванов|\bПетров\w{0,2} П\. ?П\.|\bП\. ?П\. Петров|\bСидоров\w{0,2} С\. ?С\."
    r"|\bLorem ipsum\b|\{\{|\}\}|\{%|(?<![\w])(?:TODO|FIXME|дописать|уточнить!+)(?!\w)|\bобразец заполнения\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"[_\[<({}№]|[ХхXx]{2}|Иванов|Петров|Сидоров|TODO|FIXME|[Дд]описать|точнить!|бразец|Lorem")
_SAMPLE = re.compile(
    r"[\W\d]*примерн(?:ая|ый|ое|ые)\s+(?:дорожн|план|перечень|положени|график|комплекс|муниципальн)", re.IGNORECASE
)
"""A title that a model paper has and the paper of a department does not."""
_TITLES = frozenset({Role.TITLE, Role.HEADING})
_BLANKS_ARE_MEANT = frozenset({Role.NAME})


def template_leftover(subject: Subject) -> Iterator[Found]:
    """Yield a warning for what a template left to be filled in: blanks, «ХХ», «[указать срок]», «Иванов И.И.»."""
    for passage in written(subject):
        match = _LEFT.search(passage.text) if _MAYBE.search(passage.text) else None
        match = match or (_SAMPLE.match(passage.text) if passage.role in _TITLES else None)
        if match and passage.role not in _BLANKS_ARE_MEANT:
            said = msg(
                "This looks like what is left of a template: “{text}”.", text=excerpt(passage.text, *match.span())
            )
            yield found(passage, said, msg("Write the value, or delete the place."))
