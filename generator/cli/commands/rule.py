"""`generator rule`: what a rule means and how to satisfy it; without a code, all of them."""

from collections.abc import Iterator

import click

from generator.build.remarks import unknown_rule
from generator.checks.rule import Theme
from generator.checks.table import RULES
from generator.cli import pages
from generator.cli.console import as_json, data
from generator.cli.pages import THEMES, Page
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg

_ABOUT = msg(
    "Explain a rule: what it means, how to satisfy it, an example, the source. Without CODE, list all rules. The texts "
    "are in Russian."
)


@spoken_command("rule", about=_ABOUT)
@argument("code", named=msg("CODE"), required=False, default="")
@option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", about=msg("text, or json for programs.")
)
def command(code: str, form: str) -> Exit:
    """Print one rule, or list all."""
    found = tuple(pages.pages()) if not code else tuple(filter(None, [pages.page(code)]))
    if not found:
        said = say(msg("There is no rule “{code}”.", code=code))
        raise click.UsageError(f"{said} {say(unknown_rule(code))}")
    if form == "json":
        data(as_json({"format": 1, "rules": [_record(page) for page in found]}))
    elif code:
        data(_whole(found[0]))
    else:
        data("\n".join(_list(found)))
    return Exit.OK


def _whole(page: Page) -> str:
    return (
        f"{click.style(page.code, bold=True)}: {page.title}\n{page.weight}. {THEMES[page.rule.theme]}.\n\n{page.text}"
    )


def _list(found: tuple[Page, ...]) -> Iterator[str]:
    width = max(len(rule.code) for rule in RULES)
    for theme in Theme:
        of_theme = [page for page in found if page.rule.theme is theme]
        if of_theme:
            yield click.style(THEMES[theme], bold=True)
            yield from (f"  {page.code:{width}}  {page.title}" for page in of_theme)


def _record(page: Page) -> dict[str, object]:
    rule = page.rule
    return {
        "code": page.code,
        "severity": rule.severity.value,
        "theme": rule.theme.value,
        "opt_in": rule.opt_in,
        "title": page.title,
        "text": page.text,
    }
