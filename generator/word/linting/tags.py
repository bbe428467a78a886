"""What a tag says: its word and its expression, or the flaw that keeps it from being understood."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.errors import msg
from generator.word.linting.anatomy import Kind, Tag
from generator.word.linting.fault import Flaw

OPENING = ("if", "for")
MIDDLE = ("elif", "else")
CLOSING = {"endif": "if", "endfor": "for"}
CELL = ("colspan", "cellbg", "vm", "hm")
_KNOWN = (*OPENING, *MIDDLE, *CLOSING, *CELL)
_REFUSED = frozenset(
    ("set", "macro", "call", "import", "from", "include", "extends", "block")
    + ("raw", "filter", "with", "autoescape", "do", "trans", "break", "continue")
)
_LONGEST = 300
_WRITTEN = {
    "if": "{%% if %s %%}{%% endif %%}",
    "elif": "{%% if %s %%}{%% endif %%}",
    "for": "{%% for %s %%}{%% endfor %%}",
}
_PRINTED = "{{ %s }}"
_EVALUATED = frozenset((*_WRITTEN, "print", "colspan", "cellbg"))

_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
_QUOTES = re.compile("[«»“”„‟‘’‚‛‹›]")
_FOREIGN = re.compile(r"[^\x00-\x7f\u00a0]")
_SPACED = re.compile(r"\{(?:%(?:p|tr|tc|r) |[{#](?:p|tr|tc|r)\s)")
_TARGET = re.compile(r"(?:for|set)\s+(\w+)")
_NEAR = re.compile(r"(?:got|unexpected|char) '(.*?)'")
_LATIN = str.maketrans("аеорсухкмтніАЕОРСУХКМТНВ", "aeopcyxkmthiAEOPCYXKMTHB")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a tag says. `word` is `print`, `comment` or the word of the statement.

    `expression` is what is printed, asked or looped over, None where it cannot be understood; `target` and `only`
    are the name and the condition of a loop.
    """

    word: str
    expression: nodes.Node | None = None
    target: str = ""
    only: nodes.Node | None = None
    flaw: Flaw | None = None


def sense(tag: Tag) -> Sense:
    """Return what the tag says."""
    if tag.kind is Kind.COMMENT:
        return Sense("comment")
    return _sense(tag.kind, tag.level, tag.body, tag.text)


@lru_cache(maxsize=4096)
def _sense(kind: Kind, level: str, body: str, text: str) -> Sense:
    word, rest = ("print", body) if kind is Kind.PRINT else _split(body)
    flaw = _length(text) or _spelling(text) or _prefix(level, text) or _word(word)
    if flaw or word not in _EVALUATED:
        found = _TARGET.match(body.translate(_LATIN))
        return Sense(_meant(word), target=found[1] if found else "", flaw=flaw or (_unread(rest) if rest else None))
    return _parsed(word, rest)


def _split(body: str) -> tuple[str, str]:
    word, *rest = body.strip("+- ").split(None, 1) or [""]
    return word, "".join(rest)


def _meant(word: str) -> str:
    """Return the nearest word of the dialect, so that one slip does not make every other tag look wrong."""
    near = get_close_matches(word.translate(_LATIN), _KNOWN, 1, 0.75)
    return word if word == "print" or not near else near[0]


def _length(text: str) -> Flaw | None:
    hint = msg("Ask a shorter question, or several one inside the other.")
    return Flaw("template-syntax", msg("The tag is too long."), hint) if len(text) > _LONGEST else None


def _spelling(text: str) -> Flaw | None:
    if quotes := _QUOTES.search(text):
        return Flaw(
            "template-quotes",
            msg('There is a typographic quotation mark "{mark}" inside a tag.', mark=quotes[0]),
            msg("Tags know only straight quotation marks; take the mark out, or type it with AutoFormat switched off."),
        )
    if letter := _FOREIGN.search(_LITERAL.sub("", text)):
        return Flaw(
            "template-letter",
            msg('The character "{letter}" ({code}) is not allowed in a tag.', letter=letter[0], code=_code(letter[0])),
            msg(
                "It may look like an English letter, a hyphen or a space; type the tag again with the English keyboard."
            ),
        )
    if literal := next((found[0] for found in _LITERAL.finditer(text) if re.search("[&<>]", found[0])), None):
        return Flaw(
            "template-literal",
            msg('The quoted text {literal} contains "&", "<" or ">" and would never equal a value.', literal=literal),
            msg("Do not compare with a text; ask a field that says yes or no."),
        )
    return None


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"


def _prefix(level: str, text: str) -> Flaw | None:
    if text[2] in "-+" or text[-3] in "-+":
        return Flaw(
            "template-refused",
            msg("A hyphen or plus beside the braces of a tag is not allowed."),
            msg("Take it out: blank space around tags needs no care here."),
        )
    if level and not _SPACED.match(text):
        return Flaw(
            "template-prefix",
            msg('The prefix "{prefix}" is not where it should be.', prefix=level),
            msg(
                "Write it at once after the braces and a space behind it, as in {example}.",
                example="{%" + level + " if",
            ),
        )
    return None


def _word(word: str) -> Flaw | None:
    if word in _KNOWN or word == "print":
        return None
    if word in _REFUSED or word.removeprefix("end") in _REFUSED:
        return Flaw(
            "template-refused",
            msg('The statement "{word}" is not allowed in a template.', word=word),
            msg(
                "Templates hold only fields, conditions (if) and loops (for); ask for a field that says what you need."
            ),
        )
    near = get_close_matches(word, _KNOWN, 1)
    return Flaw(
        "template-syntax",
        msg('There is no statement "{word}".', word=word),
        msg('Write "{near}".', near=near[0])
        if near
        else msg("A tag with {braces} begins with if, for, else, endif or endfor.", braces="{% %}"),
    )


def _parsed(word: str, rest: str) -> Sense:
    try:
        first = _ENVIRONMENT.parse(_WRITTEN.get(word, _PRINTED) % rest).body[0]
    except (TemplateSyntaxError, RecursionError) as error:
        near = _NEAR.search(str(error))
        found = _TARGET.match(f"{word} {rest}")
        return Sense(word, target=found[1] if found else "", flaw=_unread(near[1] if near else ""))
    if isinstance(first, nodes.For):
        return _loop(first)
    if isinstance(first, nodes.If):
        return Sense(word, first.test)
    return Sense(word, first.nodes[0] if isinstance(first, nodes.Output) else None)


def _loop(loop: nodes.For) -> Sense:
    if not isinstance(loop.target, nodes.Name) or loop.recursive:
        flaw = Flaw(
            "template-syntax",
            msg("A loop gives each item one name."),
            msg("Write it as {example}.", example="{% for row in rows %}"),
        )
        return Sense("for", flaw=flaw)
    return Sense("for", loop.iter, loop.target.name, loop.test)


def _unread(near: str) -> Flaw:
    hint = msg(
        "Write a field as {field}, a condition as {condition}, a loop as {loop}.",
        field="{{ row.title }}",
        condition="{% if row.is_group %}",
        loop="{% for row in rows %}",
    )
    if not near or near.startswith("end of"):
        return Flaw("template-syntax", msg("The tag is empty or not finished."), hint)
    return Flaw("template-syntax", msg('The tag cannot be understood from "{near}" on.', near=near), hint)
