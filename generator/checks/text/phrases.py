"""Set phrases of office Russian in which one letter or one blank is often wrong."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.errors import Edit, msg
from generator.language.cases import parts
from generator.model.passage import Passage

_SPAN = (
    "(?= (?:всего |всей |этого "
    "|данного |одного |двух |трёх |трех |\\d+ |[IVX]+ |следующего |текущего |учебного "
    "|календарного "
    "|отчётного |отчетного |указанного |первого |второго |третьего |четвертого )*(?:год|месяц|недел|дн|дня|час|срок"
    "|период|четверт|полугод|квартал|лет|времени|суток|урок|смен|каникул|реализации|действия|рабочих|десяти|пяти|учебн))"
)


@dataclass(frozen=True)
class _Phrase:
    """A wrong phrase and what it should be; group 1 is what is replaced, the rest is what it stands between.

    `sign` are letters without which it cannot be there: looking for them is cheap.
    """

    wrong: re.Pattern[str]
    right: str
    sign: str


def _phrases(*pairs: tuple[str, str]) -> tuple[_Phrase, ...]:
    return tuple(_Phrase(_words(wrong), right, _sign(wrong)) for wrong, right in pairs)


def _words(wrong: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{wrong})(?![\w-])", re.IGNORECASE)


def _sign(wrong: str) -> str:
    """Return the longest run of letters before the first choice in a pattern."""
    runs: list[str] = re.findall("[а-яё ]+", re.split(r"\(\?|\[", wrong)[0])
    return max(runs, key=len)


_FORMS = _phrases(
    (rf"в (течении){_SPAN}", "течение"),
    (rf"в (продолжении){_SPAN}", "продолжение"),
    (r"в (отличии) от", "отличие"),
    (r"во (избежании)", "избежание"),
    (r"на (протяжение)", "протяжении"),
    (r"по (окончанию)", "окончании"),
    (r"по (истечению)", "истечении"),
    (r"по (прибытию)", "прибытии"),
    (r"по (возвращению)", "возвращении"),
    (r"по (приезду)", "приезде"),
    (r"по (средством)", "средством"),
    (r"в (соответствие) с", "соответствии"),
)
_BRINGS = re.compile(r"\b(?:прив(?:ест|ед|од)\w*|при(?:шл|ход)\w*|вступ\w*|привести|соглас\w*)\b[^.;]*$", re.IGNORECASE)
_APART = _phrases(
    (r"(не смотря) на(?! (?:него|неё|нее|них)\b)", "несмотря"),
    (r"(по мимо)", "помимо"),
    (r"(в следстви[еи]) (?!по|о|об|\w+ органа)\w+", "вследствие"),
    (
        r"(в виду) (?:отсутствия|того|недостат\w+|невозможност\w+|большого|малого|сложност\w+|нехватк\w+"
        r"|болезн\w+|изменени\w+)",
        "ввиду",
    ),
    (r"а (так же)", "также"),
    (r"(на встречу) (?:пожелани|потребност|запрос|интерес)\w+", "навстречу"),
    (r"(по этому)(?=,? (?:необходимо|следует|важно|нужно)\b)", "поэтому"),
    (r"(за частую)", "зачастую"),
    (r"(вообщем)", "в общем"),
    (r"(вобщем)", "в общем"),
    (r"(тоесть)", "то есть"),
    (r"(практико )ориентированн\w+", "практико-"),
    (r"(втечение)", "в течение"),
    (r"(всвязи)", "в связи"),
    (r"(вцелях)", "в целях"),
    (r"(неболее)", "не более"),
    (r"(неменее)", "не менее"),
    (r"(врамках)", "в рамках"),
    (r"(изза)", "из-за"),
    (r"(во первых)", "во-первых"),
    (r"(во вторых)", "во-вторых"),
    (r"(в третьих)(?=,)", "в-третьих"),
    (r"(по прежнему)(?! (?:адрес|мест|план|график|порядк|распис)\w*)", "по-прежнему"),
    (r"(по разному)", "по-разному"),
    (r"(всё таки)", "всё-таки"),
    (r"(все таки)", "всё-таки"),
    (r"(кто либо)", "кто-либо"),
    (r"(что либо)", "что-либо"),
    (r"(какой либо)", "какой-либо"),
    (r"(какого либо)", "какого-либо"),
    (r"(каких либо)", "каких-либо"),
    (r"(какие либо)", "какие-либо"),
    (r"(какую либо)", "какую-либо"),
    (r"(из за)(?! (?:рубеж|границ|стол|угл)\w*)", "из-за"),
    (r"(из под)", "из-под"),
)
_APART = (
    *_APART,
    _Phrase(re.compile(r"(?<=\d{4}[ \u00a0])(г)(?![.\w])"), "г.", "г"),
    _Phrase(re.compile(r"\((далее )(?=[А-ЯЁ])"), "далее – ", "далее"),
    _Phrase(re.compile(r"(?<=[а-яё]{3})( /)(?=[а-яё]{3})"), "/", " /"),
)
_DEVERBAL = re.compile(
    r"(?<![\w-])(не) ((?:выполнени|исполнени|соблюдени|достижени|обеспечени|предоставлени|представлени|освоени|участи|"
    r"посещени|получени|владени|усвоени|умени|знани|понимани|совпадени|соответстви|допущени)(?:е|я|ю|ем|и|й))(?![\w-])",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"[^.;]{0,200}?,? (?:а|но)\b")
_DATIVE_NOT_GENITIVE = re.compile(
    r"(?<![\w-])(согласно|благодаря|вопреки|наперекор)[ \u00a0](приказа|плана|графика|распоряжения|постановления"
    r"|положения|закона|письма|решения|списка|перечня|договора|требования|устава|порядка|протокола|стандарта|регламента|указа|указания|"
    r"уведомления|заявления|поручения|соглашения|расписания|приложения|участия|проведения|внедрения|сотрудничества|"
    r"утверждённого плана|утвержденного плана|утверждённого графика|утвержденного графика)(?![\w-])",
    re.IGNORECASE,
)
_DATIVES = {"а": "у", "я": "ю"}


def preposition_form(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a set phrase in the wrong case: «в течении года», «по окончанию», «согласно приказа»."""
    for passage in written(subject):
        for change in (*_changes(passage, _FORMS), *_datives(passage)):
            yield _wrong(passage, change)


def spelling_apart(subject: Subject) -> Iterator[Found]:
    """Yield a warning for words written in one or apart wrongly: «а так же», «не смотря на», «не выполнения»."""
    for passage in written(subject):
        for change in (*_changes(passage, _APART), *_deverbal(passage)):
            yield _wrong(passage, change)


def _wrong(passage: Passage, change: Edit) -> Found:
    words = excerpt(passage.text, change.start, change.end)
    said = msg("Written wrongly: “{text}”.", text=words)
    return found(passage, said, msg("Write “{right}”.", right=change.text), change)


def _changes(passage: Passage, phrases: Iterable[_Phrase]) -> Iterator[Edit]:
    text = passage.text
    lower = text.lower()
    for phrase in phrases:
        for match in phrase.wrong.finditer(text) if phrase.sign in lower else ():
            if phrase.right == "соответствии" and _BRINGS.search(text, max(match.start() - 100, 0), match.start()):
                continue
            right = phrase.right[:1].upper() + phrase.right[1:] if match[1][0].isupper() else phrase.right
            yield Edit(*match.span(1), right)


def _deverbal(passage: Passage) -> Iterator[Edit]:
    """Yield «не выполнения» in one word, unless something is set against it: «не выполнение, а отчёт о нём»."""
    for match in _DEVERBAL.finditer(passage.text):
        before = (
            passage.text[max(match.start() - 40, 0) : match.start()].rstrip().rpartition(" ")[2].lower().strip("(«,")
        )
        if _CONTRAST.match(passage.text, match.end()) or "VERB" in parts(before) or before in ("это", "о", "является"):
            continue
        yield Edit(*match.span(), match[1] + match[2].lower())


def _datives(passage: Passage) -> Iterator[Edit]:
    for match in _DATIVE_NOT_GENITIVE.finditer(passage.text):
        words = match[2].split()
        if len(words) == 2:
            words[0] = words[0].replace("ого", "ому")
        yield Edit(*match.span(2), " ".join((*words[:-1], words[-1][:-1] + _DATIVES[words[-1][-1]])))
