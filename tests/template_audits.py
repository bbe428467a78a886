"""What the audit of a template promises to find, each with a template that has it; makes a table of the docs."""

from collections.abc import Callable

from generator.errors import Severity
from tests import audited_files as made
from tests.audited_files import MS, R, holding
from tests.template_faults import Kind

DOCUMENT, SETTINGS, APP = "word/document.xml", "word/settings.xml", "docProps/app.xml"
REFUSE = "Не брать файл: попросить другой или начать с шаблона из поставки."
CODE = "Показать коды полей (Alt+F9) и удалить это поле."
INSPECT = "Файл → Сведения → Поиск проблем → Инспектор документов."
LINK = "Удалить гиперссылку или разорвать связь (Файл → Сведения → Изменить связи с файлами)."
BOOK = f'<Relationship Id="a" Type="{R}/package" Target="../embeddings/book.xlsx"/>'
W, NOTE = Severity.WARNING, Severity.INFO


def _kind(  # noqa: PLR0913  # a row of a table
    name: str,
    example: str,
    code: str,
    remedy: str,
    build: Callable[[], bytes],
    part: str = DOCUMENT,
    severity: Severity = Severity.ERROR,
    paragraph: int = 0,
) -> Kind:
    return Kind(name, example, code, remedy, (part, 0, 0, 0, paragraph), build, made.sound, severity)


def _held(part: str, kind: str, data: bytes = made.OLE, content_type: str = "application/octet-stream") -> bytes:
    return holding({f"word/{part}": data}, [(kind, part)], {f"word/{part}": content_type})


AUDITED = (
    _kind("Макросы", "vbaProject.bin, .docm", "template-macros", REFUSE, made.macros),
    _kind("Макросы в файле .docx", "vbaProject.bin", "template-macros", REFUSE, lambda: made.macros("")),
    _kind(
        "Макросы без связи",
        "vbaData.xml",
        "template-macros",
        REFUSE,
        lambda: holding({"word/vbaData.xml": b"<a/>"}),
        "word/vbaData.xml",
    ),
    _kind(
        "Элемент управления ActiveX",
        "activeX1.xml",
        "template-activex",
        REFUSE,
        lambda: _held("activeX/activeX1.xml", f"{R}/control", b"<a/>"),
    ),
    _kind(
        "Внедрённый объект",
        "oleObject1.bin",
        "template-object",
        REFUSE,
        lambda: _held("embeddings/oleObject1.bin", f"{R}/oleObject"),
    ),
    _kind(
        "Внедрённый файл",
        "embeddings/package1.xlsx",
        "template-object",
        REFUSE,
        lambda: _held("embeddings/package1.xlsx", f"{R}/package"),
    ),
    _kind(
        "Чужой документ внутри",
        "altChunk",
        "template-chunk",
        REFUSE,
        lambda: _held("chunk.html", f"{R}/aFChunk", b"<html/>", "text/html"),
    ),
    _kind(
        "Вложенный документ",
        "subDoc",
        "template-chunk",
        REFUSE,
        lambda: made.linked("subDocument", "file:///C:/a.docx"),
    ),
    _kind(
        "Кнопки на ленте",
        "customUI",
        "template-buttons",
        REFUSE,
        lambda: _held("customUI/customUI.xml", f"{MS}/ui/extensibility", b"<a/>", "application/xml"),
    ),
    _kind(
        "Надстройка Office",
        "webextension",
        "template-addin",
        REFUSE,
        lambda: _held("webextensions/taskpanes.xml", f"{MS}/webextensiontaskpanes", b"<a/>", "application/xml"),
    ),
    _kind(
        "Рамка с другим файлом", "frameset", "template-frame", REFUSE, lambda: made.linked("frame", "http://a.example/")
    ),
    _kind(
        "Программа или сценарий",
        "run.js",
        "template-program",
        REFUSE,
        lambda: _held("run.js", f"{R}/other", b"x"),
        "word/run.js",
    ),
    _kind(
        "Свои клавиши и панели",
        "keyMapCustomizations",
        "template-keys",
        "Перенести текст в новый документ.",
        lambda: _held(
            "customizations.xml",
            f"{MS}/keyMapCustomizations",
            b"<a/>",
            "application/vnd.ms-word.keyMapCustomizations+xml",
        ),
        severity=W,
    ),
    _kind(
        "Книга диаграммы",
        "charts/…: embeddings/book.xlsx",
        "template-workbook",
        "Вставить диаграмму рисунком.",
        lambda: holding(
            {
                "word/charts/chart1.xml": b"<a/>",
                "word/charts/_rels/chart1.xml.rels": made.rels(
                    f'<Relationship Id="a" Type="{R}/package" Target="../embeddings/book.xlsx"/>'
                ),
                "word/embeddings/book.xlsx": b"PK",
            },
            [(f"{R}/chart", "charts/chart1.xml")],
            {"word/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"},
        ),
        "word/charts/chart1.xml",
        W,
    ),
    _kind(
        "Экспресс-блоки",
        "glossary/document.xml",
        "template-blocks",
        "Просмотреть: Вставка → Экспресс-блоки.",
        lambda: _held(
            "glossary/document.xml",
            f"{R}/glossaryDocument",
            b"<a/>",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml",
        ),
        severity=NOTE,
    ),
    _kind(
        "Шаблон с другого компьютера",
        "http://a.example/x.dotm",
        "template-remote",
        REFUSE,
        lambda: made.attached("http://a.example/x.dotm"),
        SETTINGS,
    ),
    _kind(
        "Шаблон с сервера",
        "\\\\server\\x.dotm",
        "template-remote",
        REFUSE,
        lambda: made.attached("\\\\server\\share\\x.dotm"),
        SETTINGS,
    ),
    _kind(
        "Шаблон с сервера (file)",
        "file://server/x.dotm",
        "template-remote",
        REFUSE,
        lambda: made.attached("file://server/share/x.dotm"),
        SETTINGS,
    ),
    _kind(
        "Путь к прежнему шаблону",
        "file:///C:\\…\\Normal.dotm",
        "template-path",
        "Ничего: в документы он не попадает.",
        lambda: made.attached("file:///C:\\Users\\Ivanova\\Normal.dotm"),
        SETTINGS,
        NOTE,
    ),
    _kind(
        "Рисунок или файл по ссылке",
        "http://a.example/x.png",
        "template-linked",
        LINK,
        lambda: made.linked("image", "http://a.example/x.png"),
    ),
    _kind(
        "Рисунок с сервера",
        "\\\\server\\x.png",
        "template-linked",
        LINK,
        lambda: made.linked("image", "\\\\server\\share\\x.png"),
    ),
    _kind(
        "Рисунок по адресу в самом тексте",
        "v:imagedata src=…",
        "template-linked",
        LINK,
        lambda: made.with_runs(
            '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://a.example/x.png"/></v:shape></w:pict></w:r>'
        ),
        paragraph=2,
    ),
    _kind(
        "Ссылка, которая что-то запускает",
        "javascript:…",
        "template-script-link",
        LINK,
        lambda: made.linked("hyperlink", "javascript:alert(1)"),
    ),
    _kind(
        "Ссылка на программу Windows",
        "ms-msdt:…",
        "template-script-link",
        LINK,
        lambda: made.linked("hyperlink", "ms-msdt:/id x"),
    ),
    _kind(
        "Поле со ссылкой, которая что-то запускает",
        'HYPERLINK "javascript:…"',
        "template-script-link",
        LINK,
        lambda: made.field(' HYPERLINK "javascript:alert(1)" '),
        paragraph=2,
    ),
    _kind(
        "Ссылка на файл",
        "file:///…",
        "template-file-link",
        LINK,
        lambda: made.linked("hyperlink", "file:///C:/a.docx"),
        severity=W,
    ),
    _kind(
        "Ссылка на страницу",
        "https://…",
        "template-link",
        "Посмотреть, нужна ли.",
        lambda: made.linked("hyperlink", "https://edu.example/"),
        severity=NOTE,
    ),
    _kind(
        "База ссылок",
        "HyperlinkBase",
        "template-link-base",
        "Очистить свойство «База гиперссылки».",
        lambda: made.property_of_application("HyperlinkBase", "http://a.example/"),
        APP,
        W,
    ),
    _kind(
        "Стили обновляются из другого файла",
        "linkStyles",
        "template-link-styles",
        "Снять «Автоматически обновлять стили документа».",
        lambda: made.patched(
            made.attached("file:///C:/a.dotx"),
            ("<w:attachedTemplate", "<w:linkStyles/><w:attachedTemplate"),
            part=SETTINGS,
        ),
        SETTINGS,
        W,
    ),
    _kind(
        "Поле, которое берёт текст из файла",
        "INCLUDETEXT",
        "template-field-fetch",
        CODE,
        lambda: made.field(' INCLUDETEXT "c:\\\\a.docx" '),
        paragraph=2,
    ),
    _kind(
        "Поле, которое берёт рисунок",
        "INCLUDEPICTURE",
        "template-field-fetch",
        CODE,
        lambda: made.simple_field(' INCLUDEPICTURE "http://a.example/x.png" '),
        paragraph=2,
    ),
    _kind(
        "Поле, которое берёт данные",
        "DATABASE, LINK, IMPORT, RD",
        "template-field-fetch",
        CODE,
        lambda: made.simple_field(" DATABASE x "),
        paragraph=2,
    ),
    _kind(
        "Поле, которое запускает программу",
        "DDEAUTO",
        "template-field-run",
        CODE,
        lambda: made.field(" DD", "EAU", "TO excel x "),
        paragraph=2,
    ),
    _kind(
        "Поле DDE в краткой записи",
        "DDE",
        "template-field-run",
        CODE,
        lambda: made.simple_field("DDE excel x"),
        paragraph=2,
    ),
    _kind(
        "Имя поля, составленное другим полем",
        "{ { QUOTE 68 68 69 } … }",
        "template-field-run",
        CODE,
        made.quoted_field,
        paragraph=2,
    ),
    _kind(
        "Поле-кнопка макроса",
        "MACROBUTTON",
        "template-field-run",
        CODE,
        lambda: made.field(" MACROBUTTON AutoOpen x "),
        paragraph=2,
    ),
    _kind(
        "Поле слияния",
        "MERGEFIELD",
        "template-field-merge",
        CODE,
        lambda: made.field(" MERGEFIELD name "),
        severity=W,
        paragraph=2,
    ),
    _kind(
        "Поле, которое спрашивает",
        "ASK, FILLIN",
        "template-field-asks",
        CODE,
        lambda: made.field(" FILLIN имя "),
        severity=W,
        paragraph=2,
    ),
    _kind(
        "Поле, которое печатает скрытые сведения",
        "DOCVARIABLE",
        "template-field-variable",
        CODE,
        lambda: made.field(" DOCVARIABLE x "),
        severity=W,
        paragraph=2,
    ),
    _kind(
        "Поле, составленное другими полями",
        "{ { REF имя } … }",
        "template-field-built",
        CODE,
        made.built_field,
        severity=W,
        paragraph=2,
    ),
    _kind("Необычное поле", "ABC", "template-field", CODE, lambda: made.field(" ABC x "), severity=NOTE, paragraph=2),
    _kind(
        "Слияние с базой данных",
        "mailMerge",
        "template-mail-merge",
        "Рассылки → Начать слияние → Обычный документ Word.",
        lambda: made.setting('<w:mailMerge><w:query w:val="SELECT *"/></w:mailMerge>'),
        SETTINGS,
    ),
    _kind(
        "Текст из скрытых данных",
        "dataBinding",
        "template-binding",
        "Удалить элемент управления, оставив текст.",
        lambda: made.with_runs(
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr>'
            "<w:sdtContent><w:r><w:t>а</w:t></w:r></w:sdtContent></w:sdt>"
        ),
        severity=W,
        paragraph=2,
    ),
    _kind(
        "Переменные документа",
        "docVars",
        "template-variables",
        INSPECT,
        lambda: made.setting('<w:docVars><w:docVar w:name="x" w:val="1"/></w:docVars>'),
        SETTINGS,
        W,
    ),
    _kind(
        "Свои свойства файла",
        "docProps/custom.xml",
        "template-properties",
        INSPECT,
        lambda: holding(
            {"docProps/custom.xml": b'<Properties><property name="x"/></Properties>'},
            [(f"{R}/custom-properties", "../docProps/custom.xml")],
            {"docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
        ),
        "docProps/custom.xml",
        NOTE,
    ),
    _kind(
        "Данные другой программы",
        "customXml",
        "template-data",
        INSPECT,
        lambda: holding({"customXml/item7.xml": b"<a/>"}, [(f"{R}/customXml", "../customXml/item7.xml")]),
        "customXml/item7.xml",
        NOTE,
    ),
    _kind(
        "Шрифты внутри",
        "fonts/font1.odttf",
        "template-fonts",
        "Файл → Параметры → Сохранение: не внедрять шрифты.",
        lambda: _held(
            "fonts/font1.odttf", f"{R}/font", b"x", "application/vnd.openxmlformats-officedocument.obfuscatedFont"
        ),
        "word/fonts/font1.odttf",
        W,
    ),
    _kind(
        "Настройки принтера",
        "printerSettings1.bin",
        "template-printer",
        INSPECT,
        lambda: _held("printerSettings/printerSettings1.bin", f"{R}/printerSettings"),
        "word/printerSettings/printerSettings1.bin",
        NOTE,
    ),
    _kind(
        "Рисунок первой страницы", "thumbnail", "template-preview", INSPECT, made.sound, "docProps/thumbnail.jpeg", NOTE
    ),
    _kind(
        "Электронная подпись",
        "_xmlsignatures",
        "template-signed",
        INSPECT,
        lambda: holding({"_xmlsignatures/sig1.xml": b"<a/>"}),
        "_xmlsignatures/sig1.xml",
        NOTE,
    ),
    _kind(
        "Необычная часть",
        "часть неизвестного вида",
        "template-part",
        "Открыть в Word и сохранить заново.",
        lambda: _held("data.bin", f"{R}/other", b"x"),
        "word/data.bin",
        W,
    ),
    _kind(
        "Часть, на которую ничто не ссылается",
        "word/lost.xml",
        "template-part",
        "Открыть в Word и сохранить заново.",
        lambda: holding({"word/lost.xml": b"<a/>"}),
        "word/lost.xml",
        W,
    ),
    _kind(
        "Рисунок со сценарием",
        "svg со script",
        "template-picture-script",
        "Заменить рисунком PNG.",
        lambda: _held("media/a.svg", f"{R}/image", b"<svg><script/></svg>", "image/svg+xml"),
        "word/media/a.svg",
    ),
    _kind(
        "Скрытый текст",
        "Шрифт → Скрытый",
        "template-hidden-text",
        "Показать (Ctrl+Shift+8) и удалить.",
        made.hidden_text,
        severity=W,
        paragraph=2,
    ),
    _kind(
        "Записанные изменения формата",
        "rPrChange",
        "template-tracked-format",
        "Принять все исправления.",
        lambda: made.with_runs(
            '<w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="Иванова"><w:rPr/></w:rPrChange></w:rPr>'
            "<w:t>а</w:t></w:r>"
        ),
        severity=W,
        paragraph=2,
    ),
    _kind(
        "Запись исправлений включена",
        "trackRevisions",
        "template-tracking",
        "Рецензирование → Исправления: выключить.",
        lambda: made.setting("<w:trackRevisions/>"),
        SETTINGS,
        W,
    ),
    _kind(
        "Ограничение правки",
        "documentProtection",
        "template-protected",
        "Рецензирование → Ограничить редактирование → Отключить защиту.",
        lambda: made.setting('<w:documentProtection w:edit="readOnly"/>'),
        SETTINGS,
        W,
    ),
    _kind(
        "Имена людей и организаций",
        "автор, организация",
        "template-people",
        INSPECT,
        lambda: made.property_of_application("Company", "МКУ"),
        APP,
        NOTE,
    ),
    _kind(
        "Путь на чьём-то компьютере",
        "C:\\Users\\…",
        "template-path-left",
        INSPECT,
        lambda: made.property_of_application("Template", "C:\\Users\\Ivanova\\a.dotx"),
        APP,
        NOTE,
    ),
    _kind(
        "Метки сеансов правки",
        "rsid",
        "template-revisions",
        "Ничего: в документы они не попадают.",
        lambda: made.setting('<w:rsids><w:rsid w:val="00A1"/></w:rsids>'),
        SETTINGS,
        NOTE,
    ),
    _kind(
        "Код в метке",
        "{{ title.__class__ }}",
        "template-code",
        REFUSE,
        lambda: made.docx("{{ title.__class__ }}"),
        paragraph=1,
    ),
    _kind(
        "Объявление типа документа", "<!DOCTYPE …>", "doctype", "Открыть в Word и сохранить заново.", made.with_doctype
    ),
)
"""Every kind of finding of the audit."""
