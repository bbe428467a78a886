"""The environment templates run in: strict names, text escaped once, no way to Python beyond the values given."""

from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context as Scope
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from generator.errors import msg
from generator.word.filling.printing import NotPrintable, printed
from generator.word.filling.tags import LOOSE

_REFUSED: Mapping[type[nodes.Node], str] = {
    nodes.Concat: "~",
    nodes.Pow: "**",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.Extends: "extends",
}


class _Code(CodeGenerator):
    """Writes no call of `escape` around what is printed: `printed` gives markup only."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja for templates that a stranger may have written."""

    intercepted_binops = frozenset({"*", "%"})
    code_generator_class = _Code
    printed = staticmethod(printed)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a value by its name: of a record only what it holds, never a method of the mapping."""
        if type(obj) is dict and attribute in obj and attribute[0] != "_":  # nearly always
            return obj[attribute]
        if isinstance(obj, dict):
            return self._held(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item; of a record only what it holds."""
        if isinstance(obj, dict):
            return self._held(obj, argument)
        return super().getitem(obj, argument)

    def _held(self, obj: dict[Any, Any], key: Any) -> Any:
        if isinstance(key, str) and key.startswith("_"):
            return self.unsafe_undefined(obj, key)
        try:
            return obj[key]
        except (KeyError, TypeError):
            return self.undefined(obj=obj, name=key)

    def call_binop(self, context: Scope, operator: str, left: Any, right: Any) -> Any:
        """Return a product or remainder of whole numbers: of text they make masses of text, or print a record."""
        if type(left) is int and type(right) is int:
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"{operator} is for whole numbers")


@pass_context
def _finalize(_: Scope, value: Any) -> str:
    """Print what the code generator leaves to Jinja; with the context, nothing is printed while a template compiles."""
    return printed(value)


def sandbox(paragraphs: Callable[[Any, int], Markup]) -> Sandbox:
    """Return a fresh environment; `paragraphs` prints formatted text through the host of a number."""
    environment = Sandbox(autoescape=True, undefined=StrictUndefined, finalize=_finalize, cache_size=0)
    environment.globals = {"range": environment.globals["range"]}
    kept = {name: environment.filters[name] for name in ("length", "count", "first", "last")}
    of_text = {name: _text_only(environment.filters[name]) for name in ("upper", "lower", "capitalize", "trim")}
    escaped = dict.fromkeys(("e", "escape"), _text_only(str))
    environment.filters = {**kept, **of_text, **escaped, "paragraphs": paragraphs}
    return environment


def coded(environment: Sandbox, source: str) -> CodeType:
    """Return the code of the template `source`.

    Raise `TemplateSyntaxError`, also for what the sandbox never allows and for tags that would be printed as text:
    found here, they cannot be mistaken for a value that looks like a tag.
    """
    tree = environment.parse(source)
    for node in tree.find_all(tuple(_REFUSED)):
        raise TemplateSyntaxError(f"{_REFUSED[type(node)]} is not available", node.lineno)
    for text in tree.find_all(nodes.TemplateData):
        if loose := LOOSE.search(text.data):
            raise TemplateSyntaxError(f"{loose[0]} was left over", text.lineno)
    return environment.compile(tree)


def _text_only(change: Callable[..., Any]) -> Callable[[Any], str]:
    def changed(value: Any) -> str:
        if isinstance(value, Undefined) or type(value) is str:
            return str(change(value))
        raise NotPrintable(msg("no plain text"))

    return changed
