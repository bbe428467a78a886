"""What kind of PDF LibreOffice is asked for: the options of its export filter."""

import json

PLAIN, ARCHIVE, ACCESSIBLE = "plain", "archive", "accessible"

_ALWAYS: dict[str, bool | int] = {
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "DisplayPDFDocumentTitle": True,
    # A content control marks a place for Word; on paper it is its text, not a field to be filled.
    "ExportFormFields": False,
}
# Both at once would be neither: LibreOffice 7.4 writes a mark of PDF/UA that PDF/A does not allow.
_OWN: dict[str, dict[str, bool | int]] = {
    PLAIN: {},
    ARCHIVE: {"SelectPdfVersion": 2},
    ACCESSIBLE: {"PDFUACompliance": True},
}


def export_filter(standard: str) -> str:
    """Return the filter with its options, as `--convert-to` takes it.

    `standard` is `plain` (tagged PDF), `archive` (PDF/A-2b, ISO 19005-2) or `accessible` (PDF/UA-1, ISO 14289-1).
    """
    options = {name: _typed(value) for name, value in (_ALWAYS | _OWN[standard]).items()}
    return f"pdf:writer_pdf_Export:{json.dumps(options, separators=(',', ':'))}"


def _typed(value: bool | int) -> dict[str, str]:
    kind = "boolean" if isinstance(value, bool) else "long"
    return {"type": kind, "value": str(value).lower()}
