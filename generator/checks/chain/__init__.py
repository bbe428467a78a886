"""The chain of a program: goal, objectives, indicators, activities, results, money."""
