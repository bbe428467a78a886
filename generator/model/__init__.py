"""Frozen values of the domain; no behaviour beyond what derives from them."""
