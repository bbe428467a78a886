"""click's commands and options with help texts in the language in use at the moment they are shown."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

import click

from generator.cli.speech import say
from generator.errors import NOTHING, Exit, Message, msg

_Function = TypeVar("_Function", bound=Callable[..., Any])


class Option(click.Option):
    """An option whose help text is a message, and the name of its value too."""

    def __init__(self, *declared: Any, about: Message, named: Message = NOTHING, **rest: Any) -> None:
        """Take `about` in place of click's `help`, `named` in place of `metavar`."""
        self.about = about
        self.named = named
        super().__init__(*declared, **rest)

    def make_metavar(self, *context: Any, **named: Any) -> str:
        """Return the name of the value; versions of click differ in how they pass the context."""
        return say(self.named) or super().make_metavar(*context, **named)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help text."""
        self.help = say(self.about)
        return super().get_help_record(ctx)


class Argument(click.Argument):
    """An argument whose name in the usage line is a message."""

    def __init__(self, *declared: Any, named: Message, **rest: Any) -> None:
        """Take `named` in place of click's `metavar`."""
        self.named = named
        super().__init__(*declared, **rest)

    def make_metavar(self, *context: Any, **named: Any) -> str:
        """Return the name, in brackets if it may be left out, with dots if it may be repeated."""
        name = say(self.named)
        return (name if self.required else f"[{name}]") + ("…" if self.nargs != 1 else "")


class Command(click.Command):
    """A command whose help text is a message."""

    def __init__(self, *given: Any, about: Message, **rest: Any) -> None:
        """Take `about` in place of click's `help`."""
        self.about = about
        super().__init__(*given, **rest)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        self.help = say(self.about)
        super().format_help_text(ctx, formatter)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line."""
        self.options_metavar = say(msg("[OPTIONS]"))
        return super().collect_usage_pieces(ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help."""
        return _help_option()


class Group(Command, click.Group):
    """Commands by name; each is imported only when it is used, its help text is known before."""

    def __init__(self, *given: Any, table: Mapping[str, tuple[str, Message]], **rest: Any) -> None:
        """Take a table from the name to the module that has the `command` and to what it does."""
        self.table = table
        super().__init__(*given, **rest)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; without any the help is shown, as wrong usage in every version of click."""
        if not args:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(Exit.USAGE)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command called `cmd_name`, None if there is none."""
        if cmd_name not in self.table:
            return None
        found: click.Command = import_module(self.table[cmd_name][0]).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; wrong usage, with the nearest name, if there is none."""
        if args and not args[0].startswith("-") and args[0] not in self.table:
            from difflib import get_close_matches  # rarely wanted, and at every start

            near = get_close_matches(args[0], self.table, n=1) or self.table
            said = msg("There is no command “{name}”. There are: {names}", name=args[0], names=tuple(near))
            raise click.UsageError(say(said), ctx)
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line."""
        self.subcommand_metavar = say(msg("COMMAND …"))
        return super().collect_usage_pieces(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        with formatter.section(say(msg("Commands"))):
            formatter.write_dl([(name, say(about)) for name, (_, about) in self.table.items()])


class Named(click.Choice):  # type: ignore[type-arg]  # generic in newer versions of click only
    """A choice among names that are found only when somebody asks for them."""

    def __init__(self, names: Callable[[], tuple[str, ...]]) -> None:
        """Take what finds the names."""
        self._names = names
        super().__init__(())

    @property
    def choices(self) -> tuple[str, ...]:
        """The names."""
        return self._names()

    @choices.setter
    def choices(self, _: tuple[str, ...]) -> None:
        """Leave the names to be found."""


def command(name: str, about: Message, **settings: Any) -> Callable[[Callable[..., Any]], Command]:
    """Return a decorator that makes a function the command `name`."""
    return click.command(name, cls=Command, about=about, **settings)


def option(*declared: str, about: Message, **settings: Any) -> Callable[[_Function], _Function]:
    """Return a decorator that gives a command an option."""
    return click.option(*declared, cls=Option, about=about, **settings)


def argument(*declared: str, named: Message, **settings: Any) -> Callable[[_Function], _Function]:
    """Return a decorator that gives a command an argument."""
    return click.argument(*declared, cls=Argument, named=named, **settings)


def _help_option() -> Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(context.get_help(), color=context.color)
            context.exit()

    about = msg("Show this help and exit.")
    return Option(["--help"], is_flag=True, is_eager=True, expose_value=False, callback=show, about=about)
