"""The sets of numbers and of days that claims denote, and their algebra."""
