"""Schemas as data, by theme."""
