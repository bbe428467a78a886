"""Words of our field that a dictionary lacks, leaves open or reads wrongly; each with the reason."""

import re
from collections.abc import Mapping


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Not in the dictionary, which then guesses inanimate nouns of them; each is inflected like the known word beside it.
LIKE: Mapping[str, str] = {
    "тьютор": "автор",
    "инфотьютор": "автор",
    "супервайзер": "лаборант",
    "документовед": "лаборант",
    "олигофренопедагог": "педагог",
    "сурдопереводчик": "переводчик",
    "нейропсихолог": "психолог",
    "профориентолог": "психолог",
    "системотехник": "техник",
    "кванториум": "аквариум",
    "медиацентр": "центр",
    "коворкинг": "тренинг",
    "хакатон": "марафон",
    "хаб": "штаб",
    "медиаплан": "план",
    "техзадание": "задание",
    "чек-лист": "тест",
    "детсад": "фасад",
    "росгвардия": "гвардия",
    "юнармия": "армия",
    "агрокласс": "класс",
    "педкласс": "класс",
}

# Two nouns of one spelling: in our documents it is the being. Член (of a commission), лица (people), the rest are
# people who share their names with devices (оператор, сторож) or with programs (менеджер).
ANIMATE = _listed("член глава лицо менеджер сторож дворник оператор представитель субъект")

# The other way round: a graph, not a graphic artist.
INANIMATE = _listed("график план-график объект пункт орган образец паспорт")

# Of both genders with different forms: «табель учёта рабочего времени» is masculine in documents.
MASCULINE = _listed("табель")

# With two prepositionals, of which the preposition decides: «о детском саде», but «в детском саду».
TWO_PREPOSITIONALS = _listed("сад детсад")

# Relative pronouns look like adjectives and change in their own clause: «изменения, которые вносятся».
RELATIVE = _listed("котор как")

# Stems of participles that stand for a person without any noun; a noun in the plural after them may be a genitive:
# «обучающиеся школы».
STANDALONE = _listed(
    "исполняющ замещающ обучающ учащ заведующ управляющ служащ трудящ поступающ участвующ выступающ слушающ "
    "присутствующ начинающ родивш пострадавш командующ"
)

# What these govern looks like a noun of their own: «замещающая должность», but «замещающая семья».
OBJECTS: Mapping[str, str] = {"исполняющ": "обязанност", "замещающ": "должност"}

# The same, but a noun after them may well be their own: «рабочие группы», «ответственные лица»; True for people.
SOMETIMES_STANDALONE: Mapping[str, bool] = {
    "рабоч": True,
    "ответственн": True,
    "уполномоченн": True,
    "дежурн": True,
    "вожат": True,
    "учен": True,
    "учён": True,
    "совершеннолетн": True,
    "несовершеннолетн": True,
    "доверенн": True,
    "подчиненн": True,
    "подчинённ": True,
    "проверяющ": True,
    "приглашенн": True,
    "приглашённ": True,
    "столов": False,
    "учительск": False,
    "данн": False,
}

# First parts of compounds that never change: ИТ-специалист, вице-президент, веб-сайт, пресс-секретарь.
FIXED_PARTS = _listed(
    "арт аудио био бизнес веб видео вице гео евро ит кибер контент макро медиа мега микро мини мульти онлайн офлайн "
    "пиар пресс радио смарт спорт теле техно топ фото чек шоу штаб эко экс экспресс этно"
)

# Shortened heads: they stay, and what follows them is already in the genitive (и.о. директора).
SHORT_HEADS = _listed("и.о. вр.и.о. врио врид вриод зам. пом. нач. зав. дир. рук. пред. отв.")
# Shortened adjectives before a head that does change: гл. специалист, ст. методист.
SHORT_ADJECTIVES = _listed("гл. ст. вед. мл. науч. мун. муниц. гос. пед. тех.")
# Kinds of settlement: the name after them is left as it is, the usage of documents («в рп. Осиновая Гора»). Names of
# cities are inflected by many («в г. Заречном»): a person decides.
SHORT_CITIES = _listed("г. гор.")
SHORT_PLACES = SHORT_CITIES | _listed("рп. р.п. пгт пгт. п. пос. с. д. дер. х. ст-ца ул. мкр.")

SHORT = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        short.replace(".", r"\.\s?").removesuffix(r"\s?") + ("" if short.endswith(".") else r"(?!\w)")
        for short in sorted(SHORT_HEADS | SHORT_ADJECTIVES | SHORT_PLACES, key=lambda word: (-len(word), word))
    )
    + ")",
    re.IGNORECASE,
)

# Nobody means the genitive plural of графика (graphic art) by it.
NEVER_GENITIVE = _listed("график")

# Other names that a document is given in brackets («дорожная карта»); other nouns there are references or notes.
OTHER_NAMES = _listed("карта план программа график план-график циклограмма комплекс перечень")

# Kinds of document: after «и» they may be a second document or a dependant of the first.
DOCUMENTS = _listed(
    "акт анкета график договор дополнение журнал задание заявка изменение инструкция календарь карта комплекс "
    "концепция критерий матрица мера мероприятие методика модель образец отчёт памятка паспорт перечень план "
    "план-график показатель положение порядок правило приложение программа проект протокол расписание регистр "
    "регламент реестр рекомендация система смета соглашение состав список справка стратегия структура требование "
    "условие форма циклограмма"
)

# Prepositions with the accusative, which may look like a nominative; after every other one that case is ruled out.
ACCUSATIVE_PREPOSITIONS = _listed("в во на за под подо о об обо по про через сквозь с со")

# Adverbs that qualify an adjective before the head: «временно исполняющий», «вновь принятый»; the dictionary knows
# most adverbs, these it also takes for something else.
ADVERBS = _listed("временно вновь ранее особо социально внешне внутренне условно постоянно впервые")
