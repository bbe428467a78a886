"""Any Word program, plan, roadmap, report or order → a spec of our own form: values, then YAML with comments."""
