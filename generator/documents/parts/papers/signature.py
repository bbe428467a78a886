"""Who signs: the post and the name, from the directory or as given in place."""

from collections.abc import Sequence

from generator.context.leaves import Context, hold, printed
from generator.language import posts
from generator.language.people import initials
from generator.model.directory import Directory, Party
from generator.model.gap import Gap, Printed
from generator.model.order import Signatory


def signed(
    signatory: Signatory | Gap | None, directory: Directory, issuers: Sequence[Party] = ()
) -> tuple[Printed, Printed]:
    """Return the post and the name with initials; the gap for both where nobody is named, empty texts for None.

    The post begins a line, so it begins with a capital; the directory keeps it as it stands in a sentence. On the
    paper of `issuers` it has no organisation.
    """
    if signatory is None or isinstance(signatory, Gap):
        return signatory or "", signatory or ""
    who = posts.held(signatory, directory)
    name = initials(who.name) if signatory.person else who.name
    return posts.capital(posts.shown(who, issuers).text), name


def signature(signatory: Signatory | Gap | None, directory: Directory, issuers: Sequence[Party] = ()) -> Context:
    """Return the signature as templates print it."""
    post, name = signed(signatory, directory, issuers)
    return {"hold": hold(), "post": printed(post), "name": printed(name)}
