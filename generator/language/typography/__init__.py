"""How Russian text is set: no-break joints for paper, and corrections proposed to the author; pure."""
