"""Documents of one program beside each other, and its years."""
