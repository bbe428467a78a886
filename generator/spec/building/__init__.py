"""Checked data becomes values of the model."""
