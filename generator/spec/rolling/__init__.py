"""The next program from the last one: what is carried on, what moves with the years, what a person must decide."""
