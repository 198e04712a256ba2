"""Tells whether a file is a version that was frozen here, and what was altered in it."""
