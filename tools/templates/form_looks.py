"""The paragraph styles of forms: small letters, so that the cells to be filled have room."""

from dataclasses import replace

from tools.templates.looks import FINE, SMALL, TABLE, Look

LINE = Look("FormLine", "Форма: строка", before=60)
HEAD = Look("FormHead", "Форма: заголовок", before=200, after=80, bold=True, size=TABLE, keep_next=True)
TEXT = Look("FormText", "Форма: пояснение", size=TABLE)
CELL = Look("FormCell", "Форма: ячейка", size=FINE)
CODE = replace(CELL, id="FormCode", name="Форма: код", align="center", size=SMALL)
COLUMN = replace(CELL, id="FormColumn", name="Форма: графа", align="center", bold=True, keep_next=True)
GROUP = replace(COLUMN, id="FormGroup", name="Форма: раздел")
SUBGROUP = replace(GROUP, id="FormSubgroup", name="Форма: подраздел", italic=True)
PREVIOUS = replace(CELL, id="FormPrevious", name="Форма: прошлый период", size=SMALL, colour="7F7F7F")
END = Look("FormEnd", "Форма: кто заполнил", before=240, size=TABLE)
FOOT = Look("FormFoot", "Форма: подножие", align="right", size=SMALL, colour="7F7F7F")

ALL = (LINE, HEAD, TEXT, CELL, CODE, COLUMN, GROUP, SUBGROUP, PREVIOUS, END, FOOT)
