"""Readers that turn the JSON packages of Unicode CLDR into one table per language."""
