"""Filled forms become answers: bytes in, values out."""
