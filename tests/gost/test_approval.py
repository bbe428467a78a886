"""G. Who approves: an act or a person (ГОСТ Р 7.0.97-2016, 5.16)."""

import re
from collections.abc import Iterator

from tests.gost import roles, words
from tests.gost.papers import Paper, every
from tests.gost.test_appendix import APPROVED, ISSUER, block

ACTS = {"order": "приказом", "directive": "распоряжением", "resolution": "постановлением"}
ENDINGS = {
    "": "план план-график перечень порядок график состав паспорт регламент комплекс отчет отчёт проект",
    "А": "программа информация карта циклограмма инструкция концепция модель форма структура смета",
    "О": "положение задание",
    "Ы": "правила рекомендации показатели меры мероприятия изменения формы",
}


def kind(paper: Paper) -> str:
    return str(paper.order.get("kind", "order"))


@every()
def test_apx_07_the_word_agrees_with_what_is_approved(paper: Paper) -> Iterator[str]:
    said = next((found[0] for line in block(paper) if (found := APPROVED.match(line))), None)
    titles = paper.words(*roles.TITLE, "Титул: название")
    if titles and block(paper) and (said or paper.approval.get("form") == "act"):
        wanted = f"УТВЕРЖДЕН{_ending(titles[0])}"
        if said != wanted:
            yield f"{said}: {titles[0]}"


@every()
def test_apx_08_the_act_stands_in_the_instrumental(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    for said, act in zip(lines, lines[1:], strict=False):
        if APPROVED.match(said) and not re.match(rf"{ACTS[kind(paper)]} {ISSUER}", act):
            yield act


@every()
def test_apx_09_a_person_approves_with_word_post_name_and_date(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    if not (lines and paper.approval.get("form") == "person"):
        return
    word, post, *rest = [*lines, "", ""][: max(3, len(lines))]
    if word != "УТВЕРЖДАЮ":
        yield word
    if not re.match(r"[А-ЯЁ][а-яё.]", post) or not re.search(r"_{3,} [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)? ?[А-ЯЁ]", " ".join(rest)):
        yield f"{lines}"
    if not paper.is_draft and not re.search(ISSUER, post):
        yield f"no organisation: {post}"
    if not words.IN_WORDS.match(rest[-1]) and not words.IN_FIGURES.match(rest[-1]) and not paper.is_draft:
        yield f"no date: {lines}"


@every()
def test_apx_10_a_person_or_an_act_approves_never_both(paper: Paper) -> Iterator[str]:
    lines = block(paper)
    if any("УТВЕРЖДАЮ" in line for line in lines) and any(APPROVED.match(line) for line in lines):
        yield f"{lines}"


def _ending(title: str) -> str:
    nouns = [
        word for word in re.findall(r"[\w-]+", title.lower())[:5] if any(word in of.split() for of in ENDINGS.values())
    ]
    assert nouns, f"the tests do not know what {title!r} is"
    return next(ending for ending, of in ENDINGS.items() if nouns[0] in of.split())
