"""Statuses of execution in words."""

from collections.abc import Mapping

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
