"""`generator template`: the Word templates, listed, checked, explained, copied."""

from generator.cli.spoken import Group
from generator.errors import msg

_ROOM = "generator.cli.commands"

command = Group(
    "template",
    about=msg("The Word templates: which there are, whether they are sound, what may stand in them."),
    table={
        "list": (f"{_ROOM}.template_list", msg("List the templates and where each is taken from.")),
        "check": (f"{_ROOM}.template_check", msg("Check templates before anything is made from them.")),
        "fields": (f"{_ROOM}.template_fields", msg("Explain what a template may print.")),
        "export": (f"{_ROOM}.template_export", msg("Copy the packaged templates here, to edit them in Word.")),
    },
)
