"""What many parties answered becomes one: statuses, texts and numbers by the rule of the row; how each party stands."""
