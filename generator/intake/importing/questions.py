"""What a person has to decide after an import: sentences in Russian, as they stand at the end of the spec."""

from collections.abc import Iterator

from generator.intake.importing.draft import Entries
from generator.intake.importing.gathering import Added
from generator.model.manuscript import Manuscript
from generator.spec.scalars import MISSING, looks_like_id

_REMARKS = {
    "revisions": "В документе есть непринятые исправления: вставки прочитаны, удаления – нет.",
    "comments": "В документе есть примечания на полях: они не прочитаны.",
    "hidden": "В документе есть скрытый текст: он не прочитан.",
}
_PICTURES = "В документе есть рисунки ({count}): что на них, не прочитано."
_ADDED = "В справочник добавлены записи ({names}): проверьте названия и дополните их."
_TEXTS = "Ответственные названы словами, а не обозначениями справочника, в строках: {count}. Формы им не отправить."
_STATUSES = "Статус в отчёте не назван, впишите его; мероприятий: {count}."
_UNPLACED = "Под ключом unplaced лежит то, чему не нашлось места; таких мест: {count}."
_TOP = ("title", "period", "issuer", "title_above")


def questions(program: Entries, told: Entries, added: Added, paper: Manuscript) -> Iterator[str]:
    """Yield the questions of a program, what is `told` in its report among them."""
    for key in _TOP:
        yield from (_sentence(one) for one in program.doubts.get(key, ()))
    if names := [name for one in added.values() for name in one]:
        yield _ADDED.format(names=", ".join(names))
    if texts := sum(1 for row in _rows(program) if _is_text(row.values.get("responsible"))):
        yield _TEXTS.format(count=texts)
    rows = [one for one in told.values.values() if isinstance(one, Entries)]
    if unsaid := sum(1 for one in rows if one.text("status") == MISSING):
        yield _STATUSES.format(count=unsaid)
    if unplaced := program.list("unplaced"):
        yield _UNPLACED.format(count=len(unplaced))
    yield from (said for key, said in _REMARKS.items() if key in paper.remarks)
    if paper.pictures:
        yield _PICTURES.format(count=paper.pictures)


def _sentence(doubt: str) -> str:
    said = doubt.removeprefix("? ").split("\n")[0]
    return f"{said[:1].upper()}{said[1:]}."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not looks_like_id(value)


def _rows(value: object) -> Iterator[Entries]:
    """Yield all rows of plans anywhere in a draft."""
    if isinstance(value, Entries):
        if "responsible" in value:
            yield value
        for inner in value.values.values():
            yield from _rows(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _rows(inner)
