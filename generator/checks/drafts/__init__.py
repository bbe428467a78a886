"""What a draft lacks: values that are not given, forms that nobody has looked at, marks that nobody reads."""
