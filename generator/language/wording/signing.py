"""The forms guessed in the posts of those who sign, approve, agree and read."""

from collections.abc import Iterator
from dataclasses import replace

from generator.language import posts, signers
from generator.language.guesses import Guess
from generator.model.family import Family
from generator.model.order import Addressee, Signatory


def of_posts(family: Family) -> Iterator[Guess]:
    """Yield every form guessed in a post that a document prints."""
    for signer in signers.signers(family):
        if isinstance(signer.signatory, Signatory):
            who = posts.held(signer.signatory, family.directory)
            guesses = posts.shown(who, signer.issuers).guesses
            yield from (one if one.in_directory else _placed(one, signer) for one in guesses)
    for found in _unnamed(family):
        yield from found.guesses


def _placed(guess: Guess, signer: signers.Signer) -> Guess:
    return replace(guess, path=signer.path, period=signer.period)


def _unnamed(family: Family) -> Iterator[posts.Shown]:
    """Yield what is printed for the parties whose heads the directory does not name."""
    order = family.program.order
    for reader in order.acquainted if order else ():
        names = signers.parties(reader, family) if isinstance(reader, Addressee) else ()
        known = (family.directory.parties[name] for name in names)
        yield from (posts.with_party(signers.UNNAMED_HEAD, party) for party in known if not party.head)
