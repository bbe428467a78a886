"""The tests: a package, so that no installed one of the same name can stand in its place."""
