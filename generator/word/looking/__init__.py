"""What the house chose for the look of its documents is laid over a template: typeface, sizes, margins, language."""
