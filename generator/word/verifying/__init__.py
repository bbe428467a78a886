"""Checks of finished files, by theme."""
