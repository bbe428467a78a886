"""A Word file as rules see it: its texts with their roles and places, its numbers, and places for what specs say."""
