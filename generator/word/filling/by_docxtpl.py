"""Parts that docxtpl itself fills: in the environment of our templates, and verified like all others."""

import re
from typing import Any, NamedTuple

from jinja2 import Template
from markupsafe import Markup

from generator.context.leaves import Context
from generator.word.filling.sandbox import Sandbox, coded
from generator.word.filling.spending import whole

_TAKEN = re.compile(r"[\t\n\a\f]|[{}%](?=_)|(?<=_)[{}%]")
"""What docxtpl takes for its own wherever it finds it, in values, too."""


class Foreign:
    """A part that docxtpl fills, where others have a compiled template; `source` is what it has made of the part."""

    def __init__(self, source: str, environment: Sandbox) -> None:
        """Fill the part in a copy of `environment`."""
        usual: Any = environment.context_class

        class Kept(usual):  # type: ignore[misc]  # the class is one of the environment
            """Prints values with numbers for the characters that docxtpl would change."""

            def printed(self, value: Any) -> str:
                return Markup(_TAKEN.sub(_number, super().printed(value)))

        self._source = source
        self._environment = environment.overlay()
        self._environment.context_class = Kept

    def render(self, context: Context) -> str:
        """Return the filled part; raises what Jinja or a value raises."""
        # docxtpl takes long to load, and few templates need it.
        from generator.word.filling.dialect import filled

        return filled(self._source, context, self)

    def from_string(self, source: str) -> "_Measured":
        """Return what docxtpl has print a source, as it would ask Jinja."""
        code = coded(self._environment, source)  # with all that counts what filling costs
        return _Measured(Template.from_code(self._environment, code, self._environment.globals))


class _Measured(NamedTuple):
    template: Template

    def render(self, context: Context) -> str:
        """Return what is printed; raise `Excess` where it is too much."""
        return whole(self.template, context)


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
