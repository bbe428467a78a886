"""Families of official documents from one checked YAML spec a program."""

__version__ = "0.1.0"
