"""Who signs: the post and the name, from the directory or as given in place."""

from generator.context.leaves import Context, printed
from generator.language.people import initials
from generator.model.directory import Directory
from generator.model.gap import Gap, Printed
from generator.model.order import Signatory


def signed(signatory: Signatory | Gap | None, directory: Directory) -> tuple[Printed, Printed]:
    """Return the post and the name with initials; the gap for both where nobody is named, empty texts for None.

    The post begins a line, so it begins with a capital; the directory keeps it as it stands in a sentence.
    """
    if signatory is None or isinstance(signatory, Gap):
        return signatory or "", signatory or ""
    if not signatory.person:
        return _capital(signatory.post), signatory.name
    person = directory.people[signatory.person]
    post = directory.posts.get(person.post)
    return _capital(signatory.post or (post.name if post else person.post)), initials(person.name)


def signature(signatory: Signatory | Gap | None, directory: Directory) -> Context:
    """Return the signature as templates print it."""
    post, name = signed(signatory, directory)
    return {"post": printed(post), "name": printed(name)}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
