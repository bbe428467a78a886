"""A day as it is typed: 2026-12-20, or 20.12.2026 as people write it."""

import re
from datetime import date
from typing import TYPE_CHECKING

import click

from generator.cli.speech import say
from generator.errors import msg

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


if TYPE_CHECKING:
    _Type = click.ParamType[date]
else:  # in older versions of click it is not generic
    _Type = click.ParamType


class Day(_Type):
    """The type of an option that is a day."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; fail with what a day looks like."""
        text = str(value).strip()
        if dotted := _DOTTED.fullmatch(text):
            text = f"{dotted[3]}-{dotted[2]:0>2}-{dotted[1]:0>2}"
        try:
            return date.fromisoformat(text if _ISO.fullmatch(text) else "")
        except ValueError:
            said = msg("“{text}” is not a day. Write it like 2026-12-20 or 20.12.2026.", text=str(value))
            self.fail(say(said), param, ctx)


DAY = Day()
