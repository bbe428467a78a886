"""One module a document: values become a context; pure."""
