"""Arguments in, messages and an exit status out; the only room that prints and reads the clock."""
