"""Parts that docxtpl itself fills: in the environment of our templates, and verified like all others."""

import re
from typing import Any

from jinja2.runtime import Context as Scope
from jinja2.utils import pass_context
from markupsafe import Markup

from generator.context.leaves import Context
from generator.word.filling.printing import printed
from generator.word.filling.sandbox import Sandbox

_TAKEN = re.compile(r"[\t\n\a\f]|[{}%](?=_)|(?<=_)[{}%]")
"""What docxtpl takes for its own wherever it finds it, in values, too."""


class Foreign:
    """A part that docxtpl fills, where others have a compiled template; `source` is what it has made of the part."""

    def __init__(self, source: str, environment: Sandbox) -> None:
        """Fill the part in a copy of `environment`."""
        self._source = source
        self._environment = environment.overlay(finalize=_finalized)
        self._environment.printed = _kept

    def render(self, context: Context) -> str:
        """Return the filled part; raises what Jinja or a value raises."""
        # docxtpl takes long to load, and few templates need it.
        from generator.word.filling.dialect import filled

        return filled(self._source, context, self._environment)


@pass_context
def _finalized(_: Scope, value: Any) -> str:
    return _kept(value)


def _kept(value: Any) -> str:
    """Return what `printed` does, with numbers for the characters that docxtpl would change."""
    return Markup(_TAKEN.sub(_number, printed(value)))


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
