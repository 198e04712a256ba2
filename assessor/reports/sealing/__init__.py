"""Freezing an annex: what was signed can be named, compared with what came after, and known again."""
