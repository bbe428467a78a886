"""The QR code on the first sheet of an act."""

from io import BytesIO

from generator.context.leaves import Context, picture

SIDE = 22.0
"""Millimetres, with the quiet zone of four modules."""

_DOTS = 8
"""Dots of the picture for a module: printers and screens scale whole modules without blur."""


def code(text: str) -> Context:
    """Return the QR code of `text`; empty for none. The same text gives the same bytes."""
    if not text:
        return {"has_code": False, "code": picture(b"", "", 0, 0)}
    import segno  # it takes as long to load as all the documents together, and few acts bear a code

    made = segno.make_qr(text, error="m", boost_error=False, mode="byte", encoding="utf-8")
    data = BytesIO()
    made.save(data, kind="png", scale=_DOTS, border=4)
    return {"has_code": True, "code": picture(data.getvalue(), f"QR-код: {text}", SIDE, SIDE)}
