"""A form spelled as the author spells the word: capitals and ё."""


def spelled(source: str, nominative: str, form: str) -> str:
    """Return the form (in lower case) with the capitals and the ё of the source.

    `nominative` is the source as a dictionary spells it: where both it and the source have ё, an е of the form is an
    alternation (Пётр, Петра); elsewhere ё or е is the author's choice (учет, учета).
    """
    shared = _shared(source, nominative, form)
    rest = form[shared:]
    return source[:shared] + (rest.upper() if source.isupper() and len(source) > 1 else rest)


def _shared(source: str, nominative: str, form: str) -> int:
    lengths = zip(source.lower(), nominative, form, strict=False)
    same = 0
    for mine, theirs, wanted in lengths:
        if _plain(mine) != _plain(wanted) or (mine == theirs == "ё" and wanted == "е"):
            break
        same += 1
    return same


def _plain(letter: str) -> str:
    return "е" if letter == "ё" else letter
