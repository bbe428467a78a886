"""The papers around a program: what stands on the act, at its head and its foot, and on its sheets."""
