"""Assessor: judge how far a State implemented what a UN treaty body recommended."""

__version__ = "0.1.0"
