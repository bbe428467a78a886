"""Reports on execution: statuses, accounts, reasons, conclusions."""

from generator.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
