"""The environment templates run in: strict names, text escaped once, no way to Python beyond the values given."""

from collections.abc import Callable
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context as Scope
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from generator.errors import msg
from generator.word.filling.allowed import COUNTED, COUNTING, ESCAPING, LETTERS, TESTS, parsed
from generator.word.filling.counting import compared, repeated
from generator.word.filling.printing import SPECIAL, NotPrintable, printed, sign
from generator.word.filling.spending import LONG, Excess, Run

_LOOP = frozenset(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0", "first", "last"))
_LARGEST = 10**9


class _Code(CodeGenerator):
    """Writes no call of `escape` around what is printed: `printed` gives markup only."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("context.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class Printing(Run):
    """A filling that prints values, counting the long ones."""

    def printed(self, value: Any) -> str:
        """Return the markup of `value`; raise what `printing.printed` raises, or `Excess`."""
        if type(value) is str and len(value) <= LONG:  # nearly always
            return SPECIAL.sub(sign, value)
        made = printed(value)
        self.make(len(made))
        return made


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja for templates that a stranger may have written."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    code_generator_class = _Code
    context_class = Printing

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a value by its name: of a record only what it holds, never a method of the mapping."""
        if type(obj) is dict and attribute in obj and attribute[0] != "_":  # nearly always
            return obj[attribute]
        if isinstance(obj, dict):
            return self._held(obj, attribute)
        if isinstance(obj, Undefined) or (isinstance(obj, LoopContext) and attribute in _LOOP):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item of a list; of a record only what it holds."""
        if isinstance(obj, dict):
            return self._held(obj, argument)
        if isinstance(obj, Undefined) or (isinstance(obj, list | tuple) and type(argument) is int):
            return super().getitem(obj, argument)
        return self.undefined(obj=obj, name=argument)

    def _held(self, obj: dict[Any, Any], key: Any) -> Any:
        if isinstance(key, str) and key.startswith("_"):
            return self.unsafe_undefined(obj, key)
        try:
            return obj[key]
        except (KeyError, TypeError):
            return self.undefined(obj=obj, name=key)

    def call_binop(self, context: Scope, operator: str, left: Any, right: Any) -> Any:
        """Return a result of whole numbers: of text it would be masses of text, or print a record."""
        if type(left) is not int or type(right) is not int:
            raise Excess("forbidden-in-template", msg("{sign} is for whole numbers.", sign=operator))
        result = super().call_binop(context, operator, left, right)
        if abs(result) > _LARGEST:
            raise Excess("number-too-large", msg("A number gets larger than any document needs."))
        return result


@pass_context
def _finalize(_: Scope, value: Any) -> str:
    """Print what the code generator leaves to Jinja; with the context, nothing is printed while a template compiles."""
    return printed(value)


def sandbox(paragraphs: Callable[[Run, Any, int], Markup]) -> Sandbox:
    """Return a fresh environment; `paragraphs` prints formatted text through the host of a number."""
    environment = Sandbox(autoescape=True, undefined=StrictUndefined, finalize=_finalize, cache_size=0)
    environment.globals = {}
    kept = {name: environment.filters[name] for name in COUNTING}
    of_text = {name: _text_only(environment.filters[name]) for name in LETTERS}
    escaped = dict.fromkeys(ESCAPING, _text_only(str))
    counted = dict(zip(COUNTED, (repeated, compared), strict=True))
    environment.filters = {**kept, **of_text, **escaped, **counted, "paragraphs": paragraphs}
    environment.tests = {name: environment.tests[name] for name in TESTS}
    return environment


def coded(environment: Sandbox, source: str) -> CodeType:
    """Return the code of the template `source`; raise what `allowed.parsed` raises."""
    return environment.compile(parsed(environment, source))


def _text_only(change: Callable[..., Any]) -> Callable[..., str]:
    @pass_context
    def changed(run: Run, value: Any) -> str:
        if isinstance(value, Undefined) or type(value) is str:
            run.make(len(value))
            return str(change(value))
        raise NotPrintable(msg("no plain text"))

    return changed
