"""Words that the dictionary does not have and that are almost one that it has."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.errors import msg
from generator.language.cases import is_fit, is_word
from generator.language.letters import listed

# A word in «о» before an adjective is the beginning of a compound: «практико ориентированный».
_WORD = re.compile(r"(?<![\w.@/-])[а-яё]{6,30}(?<!ико)(?![\w@/-])")
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# What our documents say and the dictionary lacks, by beginnings: new words, shortened ones, compounds.
_BEGINNINGS = tuple(
    sorted(
        listed(
            "тьютор вебинар онлайн медиа мета мульти микро макро кибер видео аудио интернет веб квиз хакатон "
            "кванториум воркшоп стажиров профориент профил профстандарт педкадр педсовет педкласс "
            "здоровьесбер внутришкол внеучеб внеуроч межшкол межмуницип межпредмет метапредмет надпредмет "
            "допобраз госпрограмм госзадан соцпартн соцсет техзадан методобъединен супервизор супервизи "
            "скрининг буллинг кейс коуч фасилит модератор менти сторител геймифик цифровиз чат лайфхак "
            "чеклист дедлайн школьн самообследов самодиагност взаимообуч взаимопосещ взаимооцен критериальн "
            "формирующ слабоуспева высокомотив немотив неуспева малокомплект общешколь общегород общемуницип "
            "общеобраз постпрограм антирейтинг антикорруп росси психолого логопед дефектолог нейро "
            "дорожнокарт дорожка нутри экстра супер пост анти контр разно одно двух трех трёх много"
        )
    )
)
# A slip in the month of a whole date is told of by `date-month-unknown`.
_IN_DATE = re.compile(r"(?<=\d)\s[а-яё]+\s+(?:19|20)\d\d\s*(?:г\.|года\b)")
_MOST, _LONG = 3, 9


def spelling(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an unknown word that is one slip away from a known one, or from one of the same text."""
    texts = list(written(subject))
    words = Counter(word for one in texts for word in _WORD.findall(one.text))
    slips = {word: near for word in words if words[word] <= _MOST and (near := _meant(word, words))}
    if not slips:
        return
    for passage in texts:
        for match in _WORD.finditer(passage.text):
            if match[0] in slips and not _IN_DATE.match(passage.text, max(match.start() - 1, 0)):
                shown = excerpt(passage.text, *match.span())
                said = msg("A slip of the pen, it seems – “{word}”: “{text}”.", word=match[0], text=shown)
                yield found(passage, said, msg("Did you mean “{near}”?", near=slips.pop(match[0])))


def _meant(word: str, words: Counter[str]) -> str:
    """Return the word that was meant; empty for a word of the dictionary and one that is like nothing in it."""
    if is_word(word) or _is_new(word):
        return ""
    near = [one for one in _once(word) if is_fit(one)]
    alike = [one for one in near if one[-2:] == word[-2:]] or [one for one in _lost(word) if is_fit(one)]
    if near:
        used = [one for one in alike if words[one]] or [one for one in near if words[one]]
        return max(used or alike or near, key=lambda one: words[one])
    # Two letters are lost in a long word only if the texts have it elsewhere: else any word would be like some other.
    return next((one for one in _twice(word, words) if is_fit(one)), "")


def _is_new(word: str) -> bool:
    """Return whether the word is a new one, or a compound of a word of the dictionary and something before it."""
    if word.startswith(_BEGINNINGS):
        return True
    return any(is_word(word[cut:]) and len(word) - cut > 4 for cut in range(3, len(word) - 4))


def _once(word: str) -> Iterator[str]:
    """Yield the words that one slip makes into `word`: a letter lost, added or changed, two that changed places."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + sign + tail[1:] for sign in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + sign + tail for sign in _LETTERS)


def _lost(word: str) -> Iterator[str]:
    """Yield the words from which two letters side by side are lost in a long one: «дополнительго»."""
    for at in range(4, len(word) - 1) if len(word) > _LONG else ():
        yield from (word[:at] + one + other + word[at:] for one in _LETTERS for other in _LETTERS)


def _twice(word: str, words: Iterable[str]) -> Iterator[str]:
    if len(word) < 8:
        return
    for other in words:
        if (
            0 <= len(other) - len(word) <= 2
            and other[:4] == word[:4]
            and other[-2:] == word[-2:]
            and _holds(other, word)
        ):
            yield other


def _holds(longer: str, shorter: str) -> bool:
    letters = iter(longer)
    return all(sign in letters for sign in shorter)
