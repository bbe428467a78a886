"""Reports on execution: statuses, accounts, reasons, conclusions."""

from tests.linting import Example

EXAMPLES: tuple[Example, ...] = ()
