"""Statuses of execution and states of forms in words."""

from collections.abc import Mapping

from generator.model.collation import FormState
from generator.model.execution import Status

WORDS: Mapping[Status, str] = {
    Status.DONE: "Выполнено",
    Status.DONE_LATE: "Выполнено с опозданием",
    Status.PARTLY: "Выполнено частично",
    Status.IN_PROGRESS: "Выполняется",
    Status.NOT_DONE: "Не выполнено",
    Status.NOT_PLANNED: "Не планировалось",
    Status.MOVED: "Перенесено",
    Status.CANCELLED: "Отменено",
    Status.NO_DATA: "Нет данных",
}

FORMS: Mapping[FormState, str] = {
    FormState.NOT_SENT: "Не представлена",
    FormState.RECEIVED: "Получена, заполнена не полностью",
    FormState.HAS_ERRORS: "Получена с ошибками",
    FormState.RETURNED: "Возвращена на доработку",
    FormState.CORRECTED: "Исправлена",
    FormState.ACCEPTED: "Принята",
    FormState.MERGED: "Вошла в отчёт",
}

_BY_NAME: Mapping[str, str] = {status.value: word for status, word in WORDS.items()}


def in_words(said: str) -> str:
    """Return the words for the name of a status as files keep it (`done`); anything else as it is."""
    return _BY_NAME.get(said, said)
