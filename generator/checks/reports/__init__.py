"""Reports on execution: statuses, accounts, reasons, conclusions."""
