"""People whom a document names in full, in the nominative, with the posts that stand beside their names."""

import re
from collections.abc import Iterable, Iterator

from generator.intake.importing.naming import Names
from generator.intake.importing.texts import flat
from generator.model.directory import Directory, Person

_NAME = re.compile(r"(?<![\w«])([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|ич|вна|чна))(?!\w)")
_POST = re.compile(r"\s*[,–—-]\s+([а-яё][^,;.()]{3,100})")


def people(texts: Iterable[str], directory: Directory, names: Names) -> Iterator[Person]:
    """Yield those who are not in the directory, each once."""
    seen = {one.name for one in directory.people.values()}
    for text in map(flat, texts):
        for found in _NAME.finditer(text):
            if found[1] not in seen:
                seen.add(found[1])
                post = _POST.match(text, found.end())
                yield Person(names.new(found[1].split(" ")[0], "person"), found[1], post[1].strip() if post else "")
