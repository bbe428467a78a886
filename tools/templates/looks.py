"""The named paragraph styles: every look that a person may want to change in Word, once."""

from dataclasses import dataclass, replace

from tools.templates.page import LANDSCAPE, Page

MM = 56.693
INDENT = round(12.5 * MM)
APPROVAL_WIDTH = round(80 * MM)
# The zone of a corner letterhead, and what leaves no more than 120 mm for a longitudinal one, with the narrow binding
# margin too (ГОСТ Р 7.0.97-2016, 3.5).
CORNER_WIDTH, BESIDE_LETTERHEAD = round(75 * MM), round(30 * MM)
ONE, ROOMY = 240, 276
BODY, TABLE, FINE, SMALL = 28, 24, 20, 18


@dataclass(frozen=True)
class Look:
    """A paragraph style. Lengths in twentieths of a point, sizes in half points; a negative `first` is a hanging one.

    `list_id` is 0 for no list, `outline` 0 for no level of the contents; `dots` lead to the tab; `together` keeps the
    lines of a paragraph on one page.
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
    dots: bool = False
    outline: int = 0
    list_id: int = 0
    list_level: int = 0


# Text. `merges`: no gap between paragraphs of this style, so a gap stands only before and after a run of them.
TEXT = Look(
    "DocumentText", "Текст документа", align="both", first=INDENT, before=120, after=120, line=ROOMY, merges=True
)
ITEM = replace(TEXT, id="TextItem", name="Маркированный список текста", before=0, after=0, list_id=1)
SUBITEM = replace(ITEM, id="TextSubitem", name="Маркированный список текста 2", left=INDENT, first=425, list_level=1)
NUMBERED = replace(TEXT, id="TextNumbered", name="Нумерация текста", before=0, after=0)
_CENTRED = Look("", "", align="center", bold=True, keep_next=True, together=True)
# The titles are based on Word's own title, by which programs that read aloud know them.
TITLE_BASE = Look("Title", "Title")
TITLE = replace(_CENTRED, id="DocumentTitle", name="Название документа", based="Title", before=240, after=240)
HEADING = replace(_CENTRED, id="Heading1", name="heading 1", before=240, after=120, outline=1)
SUBHEADING = replace(HEADING, id="Heading2", name="heading 2", outline=2)
SUBTITLE = Look("DocumentSubtitle", "Пояснение к названию", align="center", after=240, keep_next=True, together=True)
DRAFT_MARK = Look("DraftMark", "Отметка „Проект“", align="right", after=120)

# Approval and consent: a gap between the parts, none between the lines of a part.
APPROVAL = Look("ApprovalBlock", "Гриф утверждения", before=60, together=True, keep_next=True)
WIDE_APPROVAL = replace(APPROVAL, id="WideApprovalBlock", name="Гриф утверждения на альбомном листе")
ANOTHER_CONSENT = replace(APPROVAL, id="AnotherConsent", name="Следующий гриф согласования", before=320)
APPROVAL_BESIDE = replace(APPROVAL, id="ApprovalBeside", name="Гриф утверждения рядом с согласованием")
CONSENT = replace(APPROVAL, id="ConsentBlock", name="Гриф согласования")

# The order. What stands in the corner has the narrow zone of the corner letterhead to itself.
ARMS = Look("Arms", "Герб", align="center", after=120, size=2)
LETTERHEAD = Look("Letterhead", "Бланк", align="center", left=BESIDE_LETTERHEAD, right=BESIDE_LETTERHEAD, bold=True)
CORNER_LETTERHEAD = replace(LETTERHEAD, id="CornerLetterhead", name="Бланк угловой", left=0, right=0)
ACT_KIND = Look("ActKind", "Вид документа", align="center", before=360, after=240, bold=True)
ACT_DATE = Look("ActDate", "Дата и номер", after=120)
CORNER_DATE = replace(ACT_DATE, id="CornerDate", name="Дата и номер на угловом бланке", tab_right=CORNER_WIDTH)
ACT_PLACE = Look("ActPlace", "Место издания", align="center", after=120)
ACT_TITLE = Look(
    "ActTitle",
    "Заголовок приказа",
    based="Title",
    align="center",
    left=567,
    right=567,
    before=240,
    after=360,
    bold=True,
    together=True,
)
LEFT_TITLE = replace(ACT_TITLE, id="LeftTitle", name="Заголовок приказа слева", align="left", left=0)
CORNER_TITLE = replace(LEFT_TITLE, id="CornerTitle", name="Заголовок на угловом бланке", right=0)
PREAMBLE = Look("Preamble", "Преамбула", align="both", first=INDENT, line=ROOMY)
VERB = Look("OrderVerb", "Распорядительное слово", before=120, after=120, keep_next=True)
MORE = Look("PointMore", "Абзац пункта", align="both", first=INDENT, line=ROOMY)
POINT = replace(MORE, id="OrderPoint", name="Пункт приказа", list_id=3)
POINT_2 = replace(POINT, id="OrderPoint2", name="Пункт приказа 2", list_level=1)
POINT_3 = replace(POINT, id="OrderPoint3", name="Пункт приказа 3", list_level=2)
POINT_4 = replace(POINT, id="OrderPoint4", name="Пункт приказа 4", list_level=3)
POST = Look("SignaturePost", "Должность подписавшего", before=480, keep_next=True, together=True)
NAME = replace(POST, id="SignatureName", name="Имя подписавшего", align="right")
POST_BESIDE = replace(POST, id="SignaturePostBeside", name="Должность рядом с другой", right=284)
NAME_BESIDE = replace(NAME, id="SignatureNameBeside", name="Имя рядом с другим", right=284, before=0)
EP_MARK = replace(POST, id="EpMark", name="Отметка об электронной подписи", align="center", before=0, size=FINE)
EXECUTOR = Look("Executor", "Отметка об исполнителе", before=480, merges=True, size=FINE, keep_next=True)
# Letters and what is addressed to somebody.
ADDRESSEE_WIDTH = round(75 * MM)
ADDRESSEE = Look("Addressee", "Адресат", after=60, together=True, keep_next=True)
ADDRESSEE_BESIDE = replace(ADDRESSEE, id="AddresseeBeside", name="Адресат рядом с датой")
LETTER_ISSUER = replace(LETTERHEAD, id="LetterIssuer", name="Бланк письма", after=360, merges=True)
CORNER_ISSUER = replace(CORNER_LETTERHEAD, id="CornerIssuer", name="Бланк письма угловой", after=240, merges=True)
LETTER_DATE = replace(ACT_DATE, id="LetterDate", name="Дата и номер письма", after=60)
SALUTATION = Look("Salutation", "Обращение", align="center", before=240, keep_next=True)
LETTER_TEXT = replace(PREAMBLE, id="LetterText", name="Текст письма", before=240, merges=True)
ENCLOSURE = Look("Enclosure", "Отметка о приложении", first=INDENT, before=240, together=True)
CODE = Look("Code", "Код на первом листе", align="right", size=2)
LEAD = replace(TEXT, id="TextLead", name="Текст перед таблицей", keep_next=True)
REPORT_DATE = Look("ReportDate", "Дата отчёта", before=240)
TOTAL = Look("Total", "Итог под таблицей", before=120)

# The title page and the contents list.
COVER_ISSUER = Look("CoverIssuer", "Титул: организация", align="center", after=480, together=True)
COVER_TITLE = replace(ACT_TITLE, id="CoverTitle", name="Титул: название", before=2835, after=0)
COVER_FOOT = Look("CoverFoot", "Титул: место и год", align="center")
PAGE_END = Look("PageEnd", "Конец страницы", size=2, line=20, exact=True)
CONTENTS = replace(_CENTRED, id="ContentsHeading", name="Заголовок содержания", after=240)
# No indent at the right: LibreOffice does not print the number of a page that stands beyond it.
ENTRY = Look("TOC1", "toc 1", after=60, dots=True)
SUBENTRY = replace(ENTRY, id="TOC2", name="toc 2", left=425)

# Tables.
CELL = Look("TableText", "Текст таблицы", size=TABLE)
CELL_ITEM = replace(CELL, id="TableItem", name="Список в таблице", left=227, first=-227, list_id=2)
CELL_SUBITEM = replace(CELL_ITEM, id="TableSubitem", name="Список в таблице 2", left=454, list_level=1)
CELL_NUMBERED = replace(CELL, id="TableNumbered", name="Нумерация в таблице", left=240, first=-240)
CELL_HEAD = replace(CELL, id="TableHead", name="Шапка таблицы", align="center", bold=True, keep_next=True)
COLUMN_NUMBER = replace(CELL_HEAD, id="ColumnNumber", name="Номер графы", bold=False)
CELL_GROUP = replace(CELL_HEAD, id="TableGroup", name="Заголовок раздела таблицы")
CELL_SUBGROUP = replace(CELL_GROUP, id="TableSubgroup", name="Заголовок подраздела таблицы", italic=True)
CELL_NUMBER = replace(CELL, id="RowNumber", name="Номер строки", align="center")
MONTH = replace(CELL_HEAD, id="MonthHead", name="Месяц в шапке", size=FINE)
MONTH_MARK = replace(CELL_NUMBER, id="MonthMark", name="Отметка в сетке", size=FINE)
LEGEND = Look("Legend", "Обозначения под таблицей", size=TABLE, before=120, after=240)
# A summary stays on one page: its total must not stand alone on the next.
COUNTED = replace(CELL, id="CountedName", name="Направление в сводке", keep_next=True)
COUNT = replace(COUNTED, id="Count", name="Число в сводке", align="right")
COUNT_TOTAL = replace(COUNT, id="CountTotal", name="Число в итоге сводки", bold=True, keep_next=False)
CELL_TOTAL = replace(CELL, id="TotalName", name="Итог в сводке", bold=True)
CHART_TITLE = Look("ChartTitle", "Название диаграммы", size=TABLE, before=180, after=60, keep_next=True, together=True)
BAR = Look("ChartBar", "Строка диаграммы", size=FINE, keep_next=True)
LAST_BAR = replace(BAR, id="ChartLastBar", name="Последняя строка диаграммы", keep_next=False)
CELL_NAME = replace(CELL, id="PassportName", name="Наименование поля паспорта", bold=True)
TABLE_TITLE = replace(_CENTRED, id="TableTitle", name="Заголовок перечня", before=480, after=120)

# What is never printed: lines with the instructions of the template, and the paragraph that ends the file.
TAG = Look("TemplateTag", "Метка шаблона", size=SMALL, colour="7F7F7F")
END = Look("DocumentEnd", "Конец документа", size=2, line=20, exact=True)
HEADER = Look("Header", "header", align="center", size=TABLE)

_EVERYWHERE = (
    *(TEXT, ITEM, SUBITEM, NUMBERED, HEADING, SUBHEADING, TITLE_BASE, TITLE, SUBTITLE, DRAFT_MARK),
    *(APPROVAL_BESIDE, ARMS, LETTERHEAD, CORNER_LETTERHEAD, ACT_KIND, CORNER_DATE, ACT_PLACE, ACT_TITLE),
    *(CORNER_TITLE, PREAMBLE, VERB, POINT, POINT_2, POINT_3, POINT_4, MORE, POST, NAME, EP_MARK, EXECUTOR, CODE),
    *(POST_BESIDE, NAME_BESIDE),
    *(ADDRESSEE_BESIDE, LETTER_ISSUER, CORNER_ISSUER, LETTER_DATE, SALUTATION, LETTER_TEXT, ENCLOSURE),
    *(REPORT_DATE, TOTAL, COVER_ISSUER, COVER_TITLE, COVER_FOOT, PAGE_END, CONTENTS, TAG, END, HEADER),
    *(CELL, CELL_ITEM, CELL_SUBITEM, CELL_NUMBERED, CELL_HEAD, COLUMN_NUMBER, CELL_GROUP, CELL_SUBGROUP),
    *(CELL_NUMBER, CELL_NAME, TABLE_TITLE, MONTH, MONTH_MARK, LEGEND),
    *(LEAD, COUNTED, COUNT, COUNT_TOTAL, CELL_TOTAL, CHART_TITLE, BAR, LAST_BAR),
)


def looks(page: Page) -> tuple[Look, ...]:
    """Return every paragraph style of a template on `page`, whose width places blocks, numbers and the left title."""
    width = page.text_width
    return (
        *_EVERYWHERE,
        replace(APPROVAL, left=width - APPROVAL_WIDTH),
        replace(WIDE_APPROVAL, left=LANDSCAPE.text_width - APPROVAL_WIDTH),
        *(replace(look, right=width - 2 * APPROVAL_WIDTH) for look in (CONSENT, ANOTHER_CONSENT)),
        replace(ADDRESSEE, left=width - APPROVAL_WIDTH),
        replace(LEFT_TITLE, right=width - CORNER_WIDTH),
        *(replace(look, tab_right=width) for look in (ACT_DATE, ENTRY, SUBENTRY)),
    )
