"""Rules: one function a rule, one explicit table; pure."""
