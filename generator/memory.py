"""How Python looks after the memory of a process of ours."""

import gc

_SELDOM = (1_000_000, 20, 20)


def expect_trees() -> None:
    """Look for cycles seldom: specs and documents are large trees without any, and looking takes long."""
    gc.set_threshold(*_SELDOM)
