"""The named paragraph styles: every look that a person may want to change in Word, once."""

from dataclasses import dataclass, replace

from tools.templates.page import LANDSCAPE, Page

MM = 56.693
INDENT = round(12.5 * MM)
APPROVAL_WIDTH = round(80 * MM)
ONE, ROOMY = 240, 276
BODY, TABLE, SMALL = 28, 24, 18


@dataclass(frozen=True)
class Look:
    """A paragraph style. Lengths in twentieths of a point, sizes in half points; a negative `first` is a hanging one.

    `list_id` is 0 for no list; `together` keeps the lines of a paragraph on one page.
    """

    id: str
    name: str
    based: str = "Normal"
    align: str = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int = ONE
    exact: bool = False
    size: int = BODY
    bold: bool = False
    italic: bool = False
    colour: str = ""
    keep_next: bool = False
    together: bool = False
    merges: bool = False
    tab_right: int = 0
    outline: bool = False
    list_id: int = 0
    list_level: int = 0


# Text. `merges`: no gap between paragraphs of this style, so a gap stands only before and after a run of them.
TEXT = Look(
    "DocumentText", "Текст документа", align="both", first=INDENT, before=120, after=120, line=ROOMY, merges=True
)
ITEM = replace(TEXT, id="TextItem", name="Маркированный список текста", before=0, after=0, list_id=1)
SUBITEM = replace(ITEM, id="TextSubitem", name="Маркированный список текста 2", left=INDENT, first=425, list_level=1)
NUMBERED = replace(TEXT, id="TextNumbered", name="Нумерация текста", before=0, after=0)
TITLE = Look(
    "DocumentTitle",
    "Название документа",
    align="center",
    before=240,
    after=240,
    bold=True,
    keep_next=True,
    together=True,
)
HEADING = replace(TITLE, id="Heading1", name="heading 1", after=120, outline=True)
SUBTITLE = Look("DocumentSubtitle", "Пояснение к названию", align="center", after=240, keep_next=True, together=True)
APPROVAL = Look("ApprovalBlock", "Гриф утверждения", together=True, keep_next=True)
WIDE_APPROVAL = replace(APPROVAL, id="WideApprovalBlock", name="Гриф утверждения на альбомном листе")

# The order.
LETTERHEAD = Look("Letterhead", "Бланк", align="center", bold=True)
ACT_KIND = Look("ActKind", "Вид документа", align="center", before=360, after=240, bold=True)
ACT_DATE = Look("ActDate", "Дата и номер", after=120)
ACT_PLACE = Look("ActPlace", "Место издания", align="center", after=120)
ACT_TITLE = Look(
    "ActTitle",
    "Заголовок приказа",
    align="center",
    left=567,
    right=567,
    before=240,
    after=360,
    bold=True,
    together=True,
)
PREAMBLE = Look("Preamble", "Преамбула", align="both", first=INDENT, line=ROOMY)
VERB = Look("OrderVerb", "Распорядительное слово", before=120, after=120, keep_next=True)
POINT = Look("OrderPoint", "Пункт приказа", align="both", first=INDENT, line=ROOMY)
POST = Look("SignaturePost", "Должность подписавшего", before=480, keep_next=True, together=True)
NAME = replace(POST, id="SignatureName", name="Имя подписавшего", align="right")
REPORT_DATE = Look("ReportDate", "Дата отчёта", before=240)

# The title page.
COVER_ISSUER = Look("CoverIssuer", "Титул: организация", align="center", after=480, together=True)
COVER_TITLE = Look(
    "CoverTitle", "Титул: название", align="center", left=567, right=567, before=2835, bold=True, together=True
)
COVER_FOOT = Look("CoverFoot", "Титул: место и год", align="center")
COVER_END = Look("CoverEnd", "Титул: конец страницы", size=2, line=20, exact=True)

# Tables.
CELL = Look("TableText", "Текст таблицы", size=TABLE)
CELL_ITEM = replace(CELL, id="TableItem", name="Список в таблице", left=227, first=-227, list_id=2)
CELL_SUBITEM = replace(CELL_ITEM, id="TableSubitem", name="Список в таблице 2", left=454, list_level=1)
CELL_NUMBERED = replace(CELL, id="TableNumbered", name="Нумерация в таблице", left=240, first=-240)
CELL_HEAD = replace(CELL, id="TableHead", name="Шапка таблицы", align="center", bold=True, keep_next=True)
CELL_GROUP = replace(CELL_HEAD, id="TableGroup", name="Заголовок раздела таблицы")
CELL_SUBGROUP = replace(CELL_GROUP, id="TableSubgroup", name="Заголовок подраздела таблицы", italic=True)
CELL_NUMBER = replace(CELL, id="RowNumber", name="Номер строки", align="center")
CELL_NAME = replace(CELL, id="PassportName", name="Наименование поля паспорта", bold=True)

# What is never printed: lines with the instructions of the template, and the paragraph that ends the file.
TAG = Look("TemplateTag", "Метка шаблона", size=SMALL, colour="7F7F7F")
END = Look("DocumentEnd", "Конец документа", size=2, line=20, exact=True)
HEADER = Look("Header", "header", align="center", size=TABLE)

_EVERYWHERE = (
    *(TEXT, ITEM, SUBITEM, NUMBERED, HEADING, TITLE, SUBTITLE),
    *(LETTERHEAD, ACT_KIND, ACT_PLACE, ACT_TITLE, PREAMBLE, VERB, POINT, POST, NAME, REPORT_DATE),
    *(COVER_ISSUER, COVER_TITLE, COVER_FOOT, COVER_END, TAG, END, HEADER),
    *(CELL, CELL_ITEM, CELL_SUBITEM, CELL_NUMBERED, CELL_HEAD, CELL_GROUP, CELL_SUBGROUP, CELL_NUMBER, CELL_NAME),
)


def looks(page: Page) -> tuple[Look, ...]:
    """Return every paragraph style of a template on `page`, whose width places the approval block and the number."""
    width = page.text_width
    return (
        *_EVERYWHERE,
        replace(APPROVAL, left=width - APPROVAL_WIDTH),
        replace(WIDE_APPROVAL, left=LANDSCAPE.text_width - APPROVAL_WIDTH),
        replace(ACT_DATE, tab_right=width),
    )
